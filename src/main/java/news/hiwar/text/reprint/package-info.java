/** Texts that are all but the same: agency copy that several outlets print, a page that was saved twice. */
@DefaultNonNull
package news.hiwar.text.reprint;

import io.smallrye.graphql.api.DefaultNonNull;
