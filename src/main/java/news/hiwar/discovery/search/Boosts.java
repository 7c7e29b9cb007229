package news.hiwar.discovery.search;

import java.time.Duration;
import java.util.List;

/** How much each match counts: all numbers of the ranking are here. */
final class Boosts {
    /** How often the words of a headline count: it is chosen to say what the story is about. */
    static final int HEADLINE = 3;

    /** And those of the standfirst, which says the rest of it. */
    static final int STANDFIRST = 2;

    /** Who or what is named, under whatever name. */
    static final float NAME = 1.6f;

    /** The name as the reader writes it: nearly nothing, since another name must do as well. */
    static final float NAMED = 0.3f;

    /** A particle taken off may have been a letter of the word. */
    static final float BARE = 0.3f;

    /** Taken off both. */
    static final float BARE_OF_BOTH = 0.1f;

    /** The same consonants: a broken plural, a foreign name, or by chance another word. */
    static final float SKELETON = 0.2f;

    /** Words of one root: a verb and its noun. They rank what is found and find nothing. */
    static final float ROOT = 0.4f;

    /** Of two letters, which many words share. */
    static final float SHORT_ROOT = 0.2f;

    /** What the body opens with. */
    static final float LEAD = 0.3f;

    /** Two words of the query written as one. */
    static final float JOINED = 1f;

    /** What nobody wrote that way, as something like it. */
    static final float FUZZY = 0.4f;

    /** Neighbours in the query that stand near each other in the text. */
    static final float NEAR = 0.2f;

    /** How many words may stand between neighbours. */
    static final int NEAR_WORDS = 3;

    /** News ages; each limit that an article has not passed counts a little, never as much as a word. */
    static final float FRESH = 0.15f;

    static final List<Duration> AGES = List.of(
            Duration.ofDays(2), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365));

    private Boosts() {}
}
