/** Answers that are kept until a change touches what they were made from. */
@DefaultNonNull
package news.hiwar.delivery.responsecache;

import io.smallrye.graphql.api.DefaultNonNull;
