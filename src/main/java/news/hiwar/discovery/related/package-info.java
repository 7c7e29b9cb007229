@DefaultNonNull
package news.hiwar.discovery.related;

import io.smallrye.graphql.api.DefaultNonNull;
