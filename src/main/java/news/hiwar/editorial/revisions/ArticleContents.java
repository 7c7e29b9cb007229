package news.hiwar.editorial.revisions;

import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.editorial.revisions.ArticleContent.Content;
import news.hiwar.editorial.revisions.ArticleContent.Links;
import news.hiwar.editorial.revisions.ArticleContent.Passage;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.article.SourceDocument;
import news.hiwar.graph.coverage.ArticleAnnotations;
import news.hiwar.graph.coverage.AssertedLinks;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.link.Mention;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.database.ReferenceLock;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Session;

/** Reads and writes the content of an article, each by a fixed number of statements. */
@ApplicationScoped
public class ArticleContents {
    /** The condition of links to a dialogue that no link to one of its rounds implies. */
    private static final String NOT_OF_A_ROUND = " and not exists (select 1 from RoundCoverage r where r.article = ?1"
            + " and r.round.dialogue = l.dialogue)";

    private final Session session;
    private final Coverage coverage;
    private final ReferenceLock lock;

    ArticleContents(Session session, Coverage coverage, ReferenceLock lock) {
        this.session = session;
        this.coverage = coverage;
        this.lock = lock;
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
        StoredNode target = (StoredNode) mention.getTarget();
        return new EntityRef(Kinds.of(target), target.slug);
    }

    private Links links(Article article) {
        Map<String, List<String>> slugs = new LinkedHashMap<>();
        for (Kind<?> kind : Kinds.LINKED) {
            LinkType<?> type = kind.link();
            String hql = "select l.%s.slug from %s l where l.article = ?1%s%s order by l.%s"
                    .formatted(
                            type.target(),
                            type.entityName(),
                            type.direct("l"),
                            kind == Kinds.DIALOGUE ? NOT_OF_A_ROUND : "",
                            type.isRanked() ? "rank" : "rowId");
            slugs.put(kind.plural(), slugs(hql, article));
        }
        return new Links(slugs);
    }

    private List<String> slugs(String hql, Article article) {
        return session.createSelectionQuery(hql, String.class)
                .setParameter(1, article)
                .getResultList();
    }

    /** Writes the content, without links to records that no longer exist. The caller fires the events of the change. */
    public void write(Article article, ArticleContent content) {
        Content attributes = content.content();
        article.headline = attributes.headline();
        article.standfirst = attributes.standfirst();
        article.language = attributes.language();
        if (!attributes.authors().equals(article.authors)) article.authors = new ArrayList<>(attributes.authors());
        article.dateline = attributes.dateline();
        article.outlet = outlet(attributes.outlet());
        article.publishedAt = attributes.publishedAt();
        article.publication = attributes.publication();
        article.datedByPublishing = attributes.undated();
        article.source = new SourceDocument(attributes.document(), attributes.url());
        if (!content.paragraphs().equals(article.paragraphs)) article.write(content.paragraphs());
        session.persist(article);
        Links links = content.links();
        Map<Kind<?>, Map<String, ? extends StoredNode>> rows = new HashMap<>();
        for (Kind<?> kind : Kinds.LINKED) rows.put(kind, lockedRows(kind, links.of(kind)));
        List<Mention> mentions = content.mentions().stream()
                .map(passage -> mention(article, passage, content, rows))
                .filter(Mention::hasTarget)
                .toList();
        coverage.replace(new ArticleAnnotations(
                article,
                mentions,
                AssertedLinks.of(Kinds.LINKED, kind -> present(rows.getOrDefault(kind, Map.of()), links.of(kind)))));
    }

    private static Mention mention(
            Article article,
            Passage passage,
            ArticleContent content,
            Map<Kind<?>, Map<String, ? extends StoredNode>> rows) {
        Mention mention = new Mention();
        mention.article = article;
        mention.paragraph = passage.paragraph();
        mention.start = passage.start();
        mention.end = passage.end();
        mention.text = content.words(passage);
        StoredNode target = rows.getOrDefault(passage.subject().kind(), Map.of())
                .get(passage.subject().slug());
        if (target != null) mention.about(target);
        return mention;
    }

    @Nullable
    private Outlet outlet(@Nullable String slug) {
        return slug == null ? null : lockedRows(Kinds.OUTLET, List.of(slug)).get(slug);
    }

    /** The records of slugs, of which none is merged before the commit. */
    private <T extends StoredNode> Map<String, T> lockedRows(Kind<T> kind, Collection<String> slugs) {
        Map<String, T> rows = Slugs.rows(kind.type(), slugs);
        while (!lock.take(kind.table(), keys(rows))) rows = Slugs.rows(kind.type(), slugs); // its slug leads on now
        return rows;
    }

    private static Set<Long> keys(Map<String, ? extends StoredNode> rows) {
        return rows.values().stream().map(row -> row.rowId).collect(toSet());
    }

    private static <T> List<T> present(Map<String, ? extends T> rows, List<String> slugs) {
        return slugs.stream().flatMap(slug -> Stream.ofNullable(rows.get(slug))).toList();
    }

    static List<String> texts(ArticleContent content) {
        return content.paragraphs().stream().map(Paragraph::text).toList();
    }
}
