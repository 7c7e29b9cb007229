@DefaultNonNull
package news.hiwar.article;

import io.smallrye.graphql.api.DefaultNonNull;
