/** Related stories of an article, with the reasons why they are related. */
@DefaultNonNull
package news.hiwar.discovery.related;

import io.smallrye.graphql.api.DefaultNonNull;
