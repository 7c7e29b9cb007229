/** Who sees what: readers see published articles, editors everything when they ask for a preview. */
@DefaultNonNull
package news.hiwar.graph.visibility;

import io.smallrye.graphql.api.DefaultNonNull;
