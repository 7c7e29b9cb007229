/** Where editors work: they write, link, check, publish, correct and withdraw. */
@DefaultNonNull
package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.DefaultNonNull;
