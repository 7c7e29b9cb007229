/** How long the database may take for anything. */
@DefaultNonNull
package news.hiwar.database;

import io.smallrye.graphql.api.DefaultNonNull;
