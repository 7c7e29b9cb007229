/** Drafts made of pages that editors import. */
@DefaultNonNull
package news.hiwar.editorial.importing;

import io.smallrye.graphql.api.DefaultNonNull;
