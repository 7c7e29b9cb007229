/** Keeps clients up to date: a change log that apps read from their last position, and subscriptions to events. */
@DefaultNonNull
package news.hiwar.delivery.following;

import io.smallrye.graphql.api.DefaultNonNull;
