/** What every mutation needs: input checks, user errors, version conflicts, idempotency. */
@DefaultNonNull
package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.DefaultNonNull;
