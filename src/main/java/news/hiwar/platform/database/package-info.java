/** Limits of the database: timeouts, locks, and texts that it can store. */
@DefaultNonNull
package news.hiwar.platform.database;

import io.smallrye.graphql.api.DefaultNonNull;
