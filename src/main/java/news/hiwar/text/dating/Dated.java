package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.date.FuzzyDate;

/**
 * When an article was published, and why we think so.
 *
 * @param at the moment, where the page states it together with its offset from UTC
 * @param confidence from 0 to 1
 */
public record Dated(FuzzyDate date, @Nullable Instant at, double confidence, List<DateEvidence> evidence) {}
