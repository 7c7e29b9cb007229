@DefaultNonNull
package news.hiwar.graph.dialogue;

import io.smallrye.graphql.api.DefaultNonNull;
