package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * What the index knows of an article. Texts are terms, separated by blanks: see {@link Terms}.
 *
 * @param text what stands in headline, standfirst and body, as often as it counts
 * @param forms other forms of these words
 * @param lead the stems that the body opens with
 * @param words all words as they stand, folded, for phrases
 * @param topics with the broader ones
 */
record ArticleDocument(
        Long key,
        String text,
        String forms,
        String lead,
        String words,
        String language,
        Instant publishedAt,
        @Nullable Long outlet,
        List<Long> actors,
        List<Long> topics,
        List<Long> dialogues,
        List<Long> rounds) {}
