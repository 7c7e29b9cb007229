/** Documents that the server knows, so that a phone need not send them: the operations of the apps, and what was sent before. */
@DefaultNonNull
package news.hiwar.delivery.documents;

import io.smallrye.graphql.api.DefaultNonNull;
