@DefaultNonNull
package news.hiwar.graph.article;

import io.smallrye.graphql.api.DefaultNonNull;
