package news.hiwar.graph.coverage;

import java.util.List;

/**
 * The links that an actor, a topic, a round or a dialogue has taken over from another, as far as it takes to give them back.
 *
 * @param articles all that were linked to the other, or mention it
 * @param whole those that were linked to the other alone
 */
public record LinkReassignment(List<Long> articles, List<Long> whole, List<Shared> shared, List<Place> places) {
    /** An article that was linked to both, with the rank of each; none but actors have one. */
    public record Shared(long article, int giver, int taker) {}

    /** A mention of the one that gave, in an article that was linked to both. */
    public record Place(long article, int paragraph, int start, int end) {}
}
