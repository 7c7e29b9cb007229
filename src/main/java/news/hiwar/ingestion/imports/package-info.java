/** Turns documents into articles: a folder of saved pages and of JSON lines, by command or at start. */
@DefaultNonNull
package news.hiwar.ingestion.imports;

import io.smallrye.graphql.api.DefaultNonNull;
