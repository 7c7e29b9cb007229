@DefaultNonNull
package news.hiwar.outlet;

import io.smallrye.graphql.api.DefaultNonNull;
