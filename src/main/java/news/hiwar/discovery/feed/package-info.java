/** Lists of articles by publication time, filtered and paged. */
@DefaultNonNull
package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.DefaultNonNull;
