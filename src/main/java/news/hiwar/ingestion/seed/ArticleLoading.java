package news.hiwar.ingestion.seed;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.article.SourceDocument;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.link.Mention;
import news.hiwar.graph.outlet.Outlet;

/** One loading of articles, after all that they refer to. */
class ArticleLoading {
    private final Loading references;
    private final Coverage coverage;
    private final Instant now;
    private final Store<Article> articles;
    private final Set<String> deleted;

    ArticleLoading(EntityManager entities, Loading references, Coverage coverage, Instant now) {
        this.references = references;
        this.coverage = coverage;
        this.now = now;
        articles = new Store<>(entities, Article.class, Article::new);
        deleted = Set.copyOf(
                entities.createQuery("select slug from Tombstone", String.class).getResultList());
    }

    int changes() {
        return articles.changes();
    }

    void load(Seeds.ArticleFile file) {
        Seeds.Article seed = file.keys();
        if (deleted.contains(seed.slug().slug())) return;
        Outlet outlet = references.outlets.find(seed.outlet());
        List<Mention> mentions = file.body().links().stream()
                .map(link -> mention(file.body(), link))
                .toList();
        articles.put(seed.slug(), file, article -> {
            article.headline = seed.headline();
            article.standfirst = seed.standfirst();
            article.language = seed.language();
            article.authors = Loading.orEmpty(seed.authors());
            article.dateline = seed.dateline();
            article.publication = seed.published().date();
            article.publishedAt = seed.published().from().atStartOfDay().toInstant(ZoneOffset.UTC);
            article.updatedAt = now;
            article.source =
                    new SourceDocument(seed.source().document(), seed.source().url());
            article.outlet = outlet;
            article.write(paragraphs(file.body()));
            article.persist();
            mentions.forEach(mention -> mention.article = article);
            coverage.replace(article, mentions);
        });
    }

    private static List<Paragraph> paragraphs(SeedBody body) {
        return IntStream.range(0, body.paragraphs().size())
                .mapToObj(i -> new Paragraph(i, body.paragraphs().get(i)))
                .toList();
    }

    private Mention mention(SeedBody body, SeedBody.Link link) {
        Mention mention = new Mention();
        mention.paragraph = link.paragraph();
        mention.start = link.start();
        mention.end = link.end();
        mention.text = body.paragraphs().get(link.paragraph()).substring(link.start(), link.end());
        switch (link.kind()) {
            case ACTOR -> mention.actor = named(link.target(), mention.text);
            case TOPIC -> mention.topic = references.topics.get(link.target());
            case ROUND -> mention.round = references.rounds.get(link.target());
        }
        return mention;
    }

    /** An actor is mentioned by a known spelling of its name: that keeps the list of aliases whole. */
    private Actor named(Ref target, String text) {
        Actor actor = references.actors.get(target);
        if (!references.isNamed(target, text)) {
            throw target.broken(
                    "“%s” is not a name of %s: add it to the aliases, or mend the link".formatted(text, target.slug()));
        }
        return actor;
    }
}
