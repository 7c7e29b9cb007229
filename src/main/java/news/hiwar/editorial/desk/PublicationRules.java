package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.platform.mutation.MutationRejected;

/** The rules of who sees an article, and when. */
final class PublicationRules {
    private PublicationRules() {}

    static void publish(Article article, Instant now) {
        if (article.state == ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "PUBLISHED", "Readers see it already.");
        }
        checkText(article);
        checkEmbargo(article, "id", now);
        if (article.datedByPublishing) {
            article.publishedAt = now;
            article.publication = ArticleContentChanges.at(now);
            article.datedByPublishing = false;
        }
        article.become(ArticleState.PUBLISHED);
    }

    /** @param at null where it is not to be published by itself any more */
    static void schedule(Article article, @Nullable Instant at, Instant now) {
        if (article.state == ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "PUBLISHED", "Readers see it already.");
        }
        if (at == null) {
            if (article.state == ArticleState.SCHEDULED) article.become(ArticleState.DRAFT);
            return;
        }
        if (!at.isAfter(now)) throw MutationRejected.because("publishAt", "OUT_OF_RANGE", "That time has passed.");
        checkText(article);
        checkEmbargo(article, "publishAt", at);
        article.become(ArticleState.SCHEDULED);
        article.scheduledFor = at;
    }

    /** @param until null where it is not held back any more */
    static void embargo(Article article, @Nullable Instant until) {
        if (article.state == ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "PUBLISHED", "Readers see it already: withdraw it first.");
        }
        Instant at = article.scheduledFor;
        if (until != null && at != null && at.isBefore(until)) {
            throw MutationRejected.because(
                    "until", "SCHEDULED", "It is to be published before that: schedule it anew first.");
        }
        article.embargoUntil = until;
    }

    static void withdraw(Article article) {
        if (article.state != ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "NOT_PUBLISHED", "Readers do not see it.");
        }
        article.become(ArticleState.WITHDRAWN);
    }

    private static void checkEmbargo(Article article, String field, Instant at) {
        Instant until = article.embargoUntil;
        if (until != null && at.isBefore(until)) {
            throw MutationRejected.because(field, "EMBARGOED", "It is held back until %s.".formatted(until));
        }
    }

    /** Of what readers see, or will see. */
    static void checkText(Article article) {
        if (article.paragraphs.isEmpty()) {
            throw MutationRejected.because("id", "INCOMPLETE", "It has no text yet.");
        }
    }
}
