/** Full-text search: an index beside the database that follows its commits. */
@DefaultNonNull
package news.hiwar.discovery.search;

import io.smallrye.graphql.api.DefaultNonNull;
