package news.hiwar.discovery.search;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;

/** The document of an unpublished article, with the content of {@link ArticleDocument}, in a separate index. */
record UnpublishedDocument(
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
        List<Long> rounds) {
    static UnpublishedDocument of(ArticleDocument article) {
        return new UnpublishedDocument(
                article.key(),
                article.text(),
                article.forms(),
                article.lead(),
                article.words(),
                article.language(),
                article.publishedAt(),
                article.outlet(),
                article.actors(),
                article.topics(),
                article.dialogues(),
                article.rounds());
    }
}
