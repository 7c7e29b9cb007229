/** Finds dates in Arabic and English texts, and dates the publication of articles by them. */
@DefaultNonNull
package news.hiwar.text.dating;

import io.smallrye.graphql.api.DefaultNonNull;
