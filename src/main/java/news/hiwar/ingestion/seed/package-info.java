/** Seeds: the articles and records that a new database begins with; {@code seeds/README.md} explains their files. */
@DefaultNonNull
package news.hiwar.ingestion.seed;

import io.smallrye.graphql.api.DefaultNonNull;
