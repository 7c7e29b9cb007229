@DefaultNonNull
package news.hiwar.feed;

import io.smallrye.graphql.api.DefaultNonNull;
