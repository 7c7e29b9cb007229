/** The clock of the application, which tests can set. */
@DefaultNonNull
package news.hiwar.platform.clock;

import io.smallrye.graphql.api.DefaultNonNull;
