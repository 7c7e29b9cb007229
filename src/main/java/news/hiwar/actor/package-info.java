@DefaultNonNull
package news.hiwar.actor;

import io.smallrye.graphql.api.DefaultNonNull;
