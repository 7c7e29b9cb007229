@DefaultNonNull
package news.hiwar.relay;

import io.smallrye.graphql.api.DefaultNonNull;
