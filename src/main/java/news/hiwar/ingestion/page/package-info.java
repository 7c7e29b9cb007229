/** Reads a page saved from the web into the article that it holds. */
@DefaultNonNull
package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.DefaultNonNull;
