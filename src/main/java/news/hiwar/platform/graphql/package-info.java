/** What resolvers of every feature need of GraphQL. */
@DefaultNonNull
package news.hiwar.platform.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
