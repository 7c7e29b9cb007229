/** Turns the schema that the framework builds into the published one: names, scalars, localized fields, error codes. */
@DefaultNonNull
package news.hiwar.delivery.schema;

import io.smallrye.graphql.api.DefaultNonNull;
