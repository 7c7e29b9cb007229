/** Conventions of Relay for the whole schema: nodes with global ids, connections with cursors, and slugs. */
@DefaultNonNull
package news.hiwar.platform.relay;

import io.smallrye.graphql.api.DefaultNonNull;
