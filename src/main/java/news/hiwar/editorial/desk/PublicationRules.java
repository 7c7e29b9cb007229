package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.platform.mutation.MutationRejected;

/** The rules of publishing: which change of state is allowed, and what it does. */
final class PublicationRules {
    private PublicationRules() {}

    static void publish(Article article, Instant now) {
        if (article.state == ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "PUBLISHED", "The article is published already.");
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

    /** @param at null to cancel the schedule */
    static void schedule(Article article, @Nullable Instant at, Instant now) {
        if (article.state == ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "PUBLISHED", "The article is published already.");
        }
        if (at == null) {
            if (article.state == ArticleState.SCHEDULED) article.become(ArticleState.DRAFT);
            return;
        }
        if (!at.isAfter(now))
            throw MutationRejected.because("publishAt", "OUT_OF_RANGE", "`publishAt` must be in the future.");
        checkText(article);
        checkEmbargo(article, "publishAt", at);
        article.become(ArticleState.SCHEDULED);
        article.scheduledFor = at;
    }

    /** @param until null to lift the embargo */
    static void embargo(Article article, @Nullable Instant until) {
        if (article.state == ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "PUBLISHED", "The article is published. Withdraw it first.");
        }
        Instant at = article.scheduledFor;
        if (until != null && at != null && at.isBefore(until)) {
            throw MutationRejected.because(
                    "until",
                    "SCHEDULED",
                    "The article is scheduled before the end of this embargo. Change its schedule first.");
        }
        article.embargoUntil = until;
    }

    static void withdraw(Article article) {
        if (article.state != ArticleState.PUBLISHED) {
            throw MutationRejected.because("id", "NOT_PUBLISHED", "The article is not published.");
        }
        article.become(ArticleState.WITHDRAWN);
    }

    private static void checkEmbargo(Article article, String field, Instant at) {
        Instant until = article.embargoUntil;
        if (until != null && at.isBefore(until)) {
            throw MutationRejected.because(
                    field, "EMBARGOED", "The article is under embargo until %s.".formatted(until));
        }
    }

    /** Checks an article that is published or scheduled. */
    static void checkText(Article article) {
        if (article.paragraphs.isEmpty()) {
            throw MutationRejected.because("id", "INCOMPLETE", "The article has no text.");
        }
    }
}
