/** What the database can store, and how long it may take. */
@DefaultNonNull
package news.hiwar.platform.database;

import io.smallrye.graphql.api.DefaultNonNull;
