/** Editing of articles: writing, linking, publishing, correcting, withdrawing, deleting. */
@DefaultNonNull
package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.DefaultNonNull;
