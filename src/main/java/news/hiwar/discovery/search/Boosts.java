package news.hiwar.discovery.search;

import java.time.Duration;
import java.util.List;

/** The weights of the ranking: how much each kind of match counts. */
final class Boosts {
    /** Weight of words in the headline, which says what the story is about. */
    static final int HEADLINE = 3;

    /** Weight of words in the standfirst. */
    static final int STANDFIRST = 2;

    /** Weight of an entity that is named in the query, under any of its names. */
    static final float NAME = 1.6f;

    /** Weight of the name as the reader wrote it; low, since other names of the entity must match as well. */
    static final float NAMED = 0.3f;

    /** Weight of a stem whose particle was removed; the particle may have been a letter of the word. */
    static final float BARE = 0.3f;

    /** Weight if the particle was removed from both words. */
    static final float BARE_OF_BOTH = 0.1f;

    /** Weight of equal consonants: a broken plural, a foreign name, or by chance another word. */
    static final float SKELETON = 0.2f;

    /** Weight of words of one root, such as a verb and its noun; only for ranking, not for matching. */
    static final float ROOT = 0.4f;

    /** Weight of roots of two letters, which many words share. */
    static final float SHORT_ROOT = 0.2f;

    /** Weight of words at the beginning of the body. */
    static final float LEAD = 0.3f;

    /** Weight of two words of the query that are written as one. */
    static final float JOINED = 1f;

    /** Weight of a similar word in place of a word that the index does not have. */
    static final float FUZZY = 0.4f;

    /** Weight of neighbouring words of the query that are close to each other in the text. */
    static final float NEAR = 0.2f;

    /** Maximum number of words between neighbours. */
    static final int NEAR_WORDS = 3;

    /** Weights of recency: each age that an article has not reached counts a little, less than any word. */
    static final float FRESH = 0.15f;

    static final List<Duration> AGES = List.of(
            Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365));

    private Boosts() {}
}
