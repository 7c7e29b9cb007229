@DefaultNonNull
package news.hiwar.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
