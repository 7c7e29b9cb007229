@DefaultNonNull
package news.hiwar.coverage;

import io.smallrye.graphql.api.DefaultNonNull;
