/** Work that the server does in the background, beside the requests of clients. */
@DefaultNonNull
package news.hiwar.platform.background;

import io.smallrye.graphql.api.DefaultNonNull;
