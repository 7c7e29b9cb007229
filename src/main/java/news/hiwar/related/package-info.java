@DefaultNonNull
package news.hiwar.related;

import io.smallrye.graphql.api.DefaultNonNull;
