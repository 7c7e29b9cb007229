package news.hiwar.ingestion.seed;

import java.util.List;

/** The text of an article's seed, with the links that stood in it. */
record SeedBody(List<String> paragraphs, List<Link> links) {
    enum Kind {
        ACTOR,
        TOPIC,
        ROUND
    }

    /** {@code paragraphs.get(paragraph).substring(start, end)} is about the target. */
    record Link(int paragraph, int start, int end, Kind kind, Ref target) {}
}
