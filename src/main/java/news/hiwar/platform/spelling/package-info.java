/** Folds Arabic and English spelling; used by search, linking, completion of names and related stories. */
@DefaultNonNull
package news.hiwar.platform.spelling;

import io.smallrye.graphql.api.DefaultNonNull;
