/** Documents that clients refer to by id in place of their text: the operations of the apps, and persisted ones. */
@DefaultNonNull
package news.hiwar.delivery.documents;

import io.smallrye.graphql.api.DefaultNonNull;
