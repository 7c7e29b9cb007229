@DefaultNonNull
package news.hiwar.graph.coverage;

import io.smallrye.graphql.api.DefaultNonNull;
