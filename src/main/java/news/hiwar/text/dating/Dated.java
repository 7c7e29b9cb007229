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
public record Dated(FuzzyDate date, @Nullable Instant at, double confidence, List<DateEvidence> evidence) {

    /**
     * One thing that speaks for a date of publication.
     *
     * @param words of the document
     * @param paragraph where they stand, from 0; -1 the standfirst, -2 the headline, -3 the page around the article
     * @param says what follows from them for the day of writing
     * @param kept false where it contradicts stronger evidence and was left aside
     */
    public record DateEvidence(String words, int paragraph, String says, boolean kept) {}
}
