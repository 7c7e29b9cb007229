@DefaultNonNull
package news.hiwar.graph.topic;

import io.smallrye.graphql.api.DefaultNonNull;
