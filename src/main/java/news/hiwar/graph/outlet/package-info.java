@DefaultNonNull
package news.hiwar.graph.outlet;

import io.smallrye.graphql.api.DefaultNonNull;
