/** The content of articles as one value, and the revisions that are kept of each change. */
@DefaultNonNull
package news.hiwar.editorial.revisions;

import io.smallrye.graphql.api.DefaultNonNull;
