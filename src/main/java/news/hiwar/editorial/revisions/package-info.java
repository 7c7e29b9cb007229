/** What stands in an article, as one value: what the desk writes, and what is kept of each change. */
@DefaultNonNull
package news.hiwar.editorial.revisions;

import io.smallrye.graphql.api.DefaultNonNull;
