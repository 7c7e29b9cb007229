@DefaultNonNull
package news.hiwar.platform.relay;

import io.smallrye.graphql.api.DefaultNonNull;
