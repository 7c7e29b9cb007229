/** What one request may cost: counted before it is validated, so that nothing dear is ever begun. */
@DefaultNonNull
package news.hiwar.delivery.guard;

import io.smallrye.graphql.api.DefaultNonNull;
