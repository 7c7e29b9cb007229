/** Entries, in which seed files and JSON lines give the records that articles refer to. */
@DefaultNonNull
package news.hiwar.ingestion.entry;

import io.smallrye.graphql.api.DefaultNonNull;
