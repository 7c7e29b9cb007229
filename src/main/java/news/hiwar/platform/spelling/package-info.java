/** The one folding of Arabic: search, linking, names and related stories all see words through it. */
@DefaultNonNull
package news.hiwar.platform.spelling;

import io.smallrye.graphql.api.DefaultNonNull;
