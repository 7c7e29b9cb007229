/** Makes the schema that the framework builds the one that clients were promised. */
@DefaultNonNull
package news.hiwar.delivery.schema;

import io.smallrye.graphql.api.DefaultNonNull;
