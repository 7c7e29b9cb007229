@DefaultNonNull
package news.hiwar.topic;

import io.smallrye.graphql.api.DefaultNonNull;
