/** Lets clients follow what readers see: a log that phones read on from where they were, and events as they come. */
@DefaultNonNull
package news.hiwar.delivery.following;

import io.smallrye.graphql.api.DefaultNonNull;
