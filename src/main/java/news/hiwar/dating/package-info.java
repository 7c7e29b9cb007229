@DefaultNonNull
package news.hiwar.dating;

import io.smallrye.graphql.api.DefaultNonNull;
