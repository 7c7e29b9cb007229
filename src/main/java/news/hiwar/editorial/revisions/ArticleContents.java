package news.hiwar.editorial.revisions;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.hiwar.editorial.revisions.ArticleContent.Content;
import news.hiwar.editorial.revisions.ArticleContent.Linked;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.editorial.revisions.EntityRef.Kind;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.article.SourceDocument;
import news.hiwar.graph.coverage.ArticleAnnotations;
import news.hiwar.graph.coverage.AssertedLinks;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.coverage.Mention;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Slugs;
import org.hibernate.Session;

/** Reads what stands in an article, and writes it: each by a fixed number of statements. */
@ApplicationScoped
public class ArticleContents {
    private final Session session;
    private final Coverage coverage;

    ArticleContents(Session session, Coverage coverage) {
        this.session = session;
        this.coverage = coverage;
    }

    public ArticleContent read(Article article) {
        SourceDocument source = article.source;
        Content content = new Content(
                article.headline,
                article.standfirst,
                article.language,
                List.copyOf(article.authors),
                article.dateline,
                article.outlet == null ? null : article.outlet.slug,
                article.publishedAt,
                article.publication,
                article.datedByPublishing,
                source.document(),
                source.url());
        session.flush();
        return new ArticleContent(content, List.copyOf(article.paragraphs), passages(article), links(article));
    }

    private List<Passage> passages(Article article) {
        String hql = "from Mention m left join fetch m.actor left join fetch m.topic left join fetch m.round"
                + " where m.article = ?1 order by m.paragraph, m.start, m.rowId";
        return session.createSelectionQuery(hql, Mention.class)
                .setParameter(1, article)
                .getResultStream()
                .map(mention -> new Passage(mention.paragraph, mention.start, mention.end, subject(mention)))
                .toList();
    }

    private static EntityRef subject(Mention mention) {
        if (mention.actor != null) return new EntityRef(Kind.ACTOR, mention.actor.slug);
        if (mention.topic != null) return new EntityRef(Kind.TOPIC, mention.topic.slug);
        return new EntityRef(Kind.ROUND, Objects.requireNonNull(mention.round).slug);
    }

    private Linked links(Article article) {
        return new Linked(
                slugs("select l.actor.slug from Appearance l where l.article = ?1 order by l.rank", article),
                slugs("select l.topic.slug from Tagging l where l.article = ?1 and l.direct order by l.rowId", article),
                slugs("select l.round.slug from RoundCoverage l where l.article = ?1 order by l.rowId", article),
                slugs(
                        "select l.dialogue.slug from DialogueCoverage l where l.article = ?1 and not exists (select 1 from"
                                + " RoundCoverage r where r.article = ?1 and r.round.dialogue = l.dialogue) order by l.rowId",
                        article));
    }

    private List<String> slugs(String hql, Article article) {
        return session.createSelectionQuery(hql, String.class)
                .setParameter(1, article)
                .getResultList();
    }

    /** What is linked and has gone since is left out. The caller tells of the change. */
    public void write(Article article, ArticleContent manuscript) {
        Content content = manuscript.content();
        article.headline = content.headline();
        article.standfirst = content.standfirst();
        article.language = content.language();
        if (!content.authors().equals(article.authors)) article.authors = new ArrayList<>(content.authors());
        article.dateline = content.dateline();
        article.outlet = outlet(content.outlet());
        article.publishedAt = content.publishedAt();
        article.publication = content.publication();
        article.datedByPublishing = content.undated();
        article.source = new SourceDocument(content.document(), content.url());
        if (!manuscript.paragraphs().equals(article.paragraphs)) article.write(manuscript.paragraphs());
        session.persist(article);
        Linked links = manuscript.links();
        Map<String, Actor> actors = Slugs.rows(Actor.class, links.actors());
        Map<String, Topic> topics = Slugs.rows(Topic.class, links.topics());
        Map<String, DialogueRound> rounds = Slugs.rows(DialogueRound.class, links.rounds());
        List<Mention> mentions = manuscript.mentions().stream()
                .map(passage -> mention(article, passage, manuscript, actors, topics, rounds))
                .filter(mention -> mention.actor != null || mention.topic != null || mention.round != null)
                .toList();
        coverage.replace(new ArticleAnnotations(
                article,
                mentions,
                new AssertedLinks(
                        some(actors, links.actors()),
                        some(topics, links.topics()),
                        some(rounds, links.rounds()),
                        some(Slugs.rows(Dialogue.class, links.dialogues()), links.dialogues()))));
    }

    private static Mention mention(
            Article article,
            Passage passage,
            ArticleContent manuscript,
            Map<String, Actor> actors,
            Map<String, Topic> topics,
            Map<String, DialogueRound> rounds) {
        Mention mention = new Mention();
        mention.article = article;
        mention.paragraph = passage.paragraph();
        mention.start = passage.start();
        mention.end = passage.end();
        mention.text = manuscript.words(passage);
        String slug = passage.subject().slug();
        switch (passage.subject().kind()) {
            case ACTOR -> mention.actor = actors.get(slug);
            case TOPIC -> mention.topic = topics.get(slug);
            case ROUND -> mention.round = rounds.get(slug);
            case DIALOGUE -> {}
        }
        return mention;
    }

    @Nullable
    private Outlet outlet(@Nullable String slug) {
        return slug == null ? null : Slugs.find(Outlet.class, slug);
    }

    private static <T> List<T> some(Map<String, T> rows, List<String> slugs) {
        return slugs.stream().flatMap(slug -> Stream.ofNullable(rows.get(slug))).toList();
    }

    static List<String> texts(ArticleContent manuscript) {
        return manuscript.paragraphs().stream().map(Paragraph::text).toList();
    }
}
