/** Imports folders of saved pages and JSON lines, by command or when the server starts, and previews pages. */
@DefaultNonNull
package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.DefaultNonNull;
