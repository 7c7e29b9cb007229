/** What all kinds of the graph have in common. */
@DefaultNonNull
package news.hiwar.graph.kind;

import io.smallrye.graphql.api.DefaultNonNull;
