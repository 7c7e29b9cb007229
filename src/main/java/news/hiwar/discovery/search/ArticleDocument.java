package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * The document of an article in the index. Texts are terms, separated by blanks: see {@link Terms}.
 *
 * @param text the terms of headline, standfirst and body, repeated by their weight
 * @param forms the terms of other forms of these words
 * @param lead the stems of the beginning of the body
 * @param words all words, normalised but not stemmed, for phrases
 * @param topics the keys of the topics, including broader ones
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
