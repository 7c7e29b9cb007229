package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.date.FuzzyDate;

/**
 * The date of publication of an article, with its evidence.
 *
 * @param at the exact time; null if the page does not state it with its offset from UTC
 * @param confidence from 0 to 1
 */
public record Dated(FuzzyDate date, @Nullable Instant at, double confidence, List<DateEvidence> evidence) {

    /**
     * Evidence for a date of publication.
     *
     * @param words the words of the document
     * @param paragraph the index of their paragraph; -1 for the standfirst, -2 for the headline, -3 for the page around
     *     the article
     * @param says what they tell about the day of writing
     * @param kept false if stronger evidence contradicts it
     */
    public record DateEvidence(String words, int paragraph, String says, boolean kept) {}
}
