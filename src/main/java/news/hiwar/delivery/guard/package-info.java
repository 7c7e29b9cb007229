/** Limits of GraphQL documents and operations, checked before a request is validated or executed. */
@DefaultNonNull
package news.hiwar.delivery.guard;

import io.smallrye.graphql.api.DefaultNonNull;
