@DefaultNonNull
package news.hiwar.graph.actor;

import io.smallrye.graphql.api.DefaultNonNull;
