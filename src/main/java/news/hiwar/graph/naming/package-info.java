@DefaultNonNull
package news.hiwar.graph.naming;

import io.smallrye.graphql.api.DefaultNonNull;
