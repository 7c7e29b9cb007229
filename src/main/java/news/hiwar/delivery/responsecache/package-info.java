/** The response cache: responses are cached until a change invalidates what they depend on. */
@DefaultNonNull
package news.hiwar.delivery.responsecache;

import io.smallrye.graphql.api.DefaultNonNull;
