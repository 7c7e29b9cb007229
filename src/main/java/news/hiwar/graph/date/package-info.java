/** Dates as exactly as documents give them. */
@DefaultNonNull
package news.hiwar.graph.date;

import io.smallrye.graphql.api.DefaultNonNull;
