package news.hiwar.ingestion.page;

import io.smallrye.graphql.api.Nullable;

/**
 * A date that the page states as that of its publication or its last change.
 *
 * @param text as the page gives it
 * @param iso the ISO 8601 date or moment in it, null where the text is for people
 */
public record PageTimestamp(String text, @Nullable String iso, StampSource source) {}
