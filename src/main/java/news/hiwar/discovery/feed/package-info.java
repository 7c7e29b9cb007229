@DefaultNonNull
package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.DefaultNonNull;
