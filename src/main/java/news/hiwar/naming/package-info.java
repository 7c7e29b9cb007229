@DefaultNonNull
package news.hiwar.naming;

import io.smallrye.graphql.api.DefaultNonNull;
