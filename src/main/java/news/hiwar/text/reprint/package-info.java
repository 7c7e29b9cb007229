/** Recognises almost equal texts: agency copy in several outlets, or a page that was saved twice. */
@DefaultNonNull
package news.hiwar.text.reprint;

import io.smallrye.graphql.api.DefaultNonNull;
