/** The time until which an operation is wanted, which everything that works for it looks at. */
@DefaultNonNull
package news.hiwar.platform.deadline;

import io.smallrye.graphql.api.DefaultNonNull;
