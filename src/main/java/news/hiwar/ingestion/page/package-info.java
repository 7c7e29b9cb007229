/** Extracts the article from a page that was saved from the web. */
@DefaultNonNull
package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.DefaultNonNull;
