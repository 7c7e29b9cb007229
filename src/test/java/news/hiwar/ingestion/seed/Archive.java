package news.hiwar.ingestion.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.article.SourceDocument;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.coverage.Rarity;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.link.Mention;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.MentionTarget;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;

/** Lets tests write into the database, and puts it back to the seeds. */
@ApplicationScoped
public class Archive {
    private final EntityManager entities;
    private final Coverage coverage;
    private final Rarity rarity;
    private final SeedLoader seeds;
    private final Event<ArticlesChanged> articles;
    private final Event<NamesChanged> names;

    Archive(
            EntityManager entities,
            Coverage coverage,
            Rarity rarity,
            SeedLoader seeds,
            Event<ArticlesChanged> articles,
            Event<NamesChanged> names) {
        this.entities = entities;
        this.coverage = coverage;
        this.rarity = rarity;
        this.seeds = seeds;
        this.articles = articles;
        this.names = names;
    }

    /** Takes out what tests have added, and undoes what they have changed in the seeds. */
    @Transactional
    public void reset() {
        List<Long> keys = entities.createQuery("select rowId from Article where seedHash is null", Long.class)
                .getResultList();
        if (!keys.isEmpty()) articles.fire(new ArticlesChanged(Set.copyOf(keys)));
        Additions.remove(sql -> entities.createNativeQuery(sql).executeUpdate());
        entities.clear();
        load(seedFolder());
        entities.flush();
        Additions.beginVersions(sql -> entities.createNativeQuery(sql).executeUpdate());
        rarity.refresh();
        names.fire(new NamesChanged());
    }

    @Transactional
    public void load(Path folder) {
        seeds.load(folder);
    }

    /** The seeds as the application carries them. */
    public static Path seedFolder() {
        return Path.of("seeds");
    }

    /** How many articles the seeds hold. */
    public static int seededArticles() {
        return seedFolder().resolve("articles").toFile().list().length;
    }

    @Transactional
    public Actor actor(String slug) {
        Actor actor = new Actor();
        actor.slug = slug;
        actor.kind = ActorKind.PERSON;
        actor.rename(new Localized("شخص " + slug, "Person " + slug));
        actor.aliases.add(Alias.of(slug));
        actor.persist();
        names.fire(new NamesChanged());
        return actor;
    }

    @Transactional
    public Topic topic(String slug) {
        Topic topic = new Topic();
        topic.slug = slug;
        topic.rename(new Localized("موضوع " + slug, "Topic " + slug));
        topic.aliases.add(Alias.of(slug));
        topic.persist();
        names.fire(new NamesChanged());
        return topic;
    }

    /** An article that mentions each of the targets once. */
    @Transactional
    public Article publish(String slug, Instant at, MentionTarget... targets) {
        Article article = new Article();
        article.slug = slug;
        article.headline = "خبر " + slug;
        article.standfirst = "مقدمة الخبر " + slug;
        article.language = Language.AR;
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        article.publication = new FuzzyDate(day, day, DatePrecision.INSTANT, DateBasis.STATED, null);
        article.publishedAt = at;
        article.updatedAt = at;
        article.source = new SourceDocument("test", null);
        article.outlet = Outlet.find("slug", "kurdistan-24").firstResult();
        article.write(List.of(new Paragraph(0, "نص من نصوص الاختبار")));
        article.persist();
        coverage.replace(
                article,
                Stream.of(targets).map(target -> mention(article, target)).toList());
        return article;
    }

    @Transactional
    public void retitle(String slug, String headline) {
        Article article = Article.<Article>find("slug", slug).firstResult();
        article.headline = headline;
        articles.fire(new ArticlesChanged(Set.of(article.rowId)));
    }

    @Transactional
    public void relink(String slug, MentionTarget... targets) {
        Article article = Article.<Article>find("slug", slug).firstResult();
        coverage.replace(
                article,
                Stream.of(targets).map(target -> mention(article, target)).toList());
    }

    @Transactional
    public void rename(String slug, String name) {
        Actor actor = Actor.<Actor>find("slug", slug).firstResult();
        actor.rename(new Localized(name, actor.name.en()));
        names.fire(new NamesChanged());
    }

    @Transactional
    public void seededByVersionOne(String slug) {
        Actor.<Actor>find("slug", slug).<Actor>firstResult().seedHash = "0".repeat(64);
    }

    @Transactional
    public void withdraw(String slug) {
        Article article = Article.<Article>find("slug", slug).firstResult();
        coverage.replace(article, List.of());
        article.delete();
    }

    @Transactional
    public void refreshRarity() {
        rarity.refresh();
    }

    private Mention mention(Article article, MentionTarget target) {
        Mention mention = new Mention();
        mention.article = article;
        mention.text = "نص";
        mention.end = mention.text.length();
        if (target instanceof Actor actor) mention.actor = entities.find(Actor.class, actor.rowId);
        if (target instanceof Topic topic) mention.topic = entities.find(Topic.class, topic.rowId);
        if (target instanceof DialogueRound round) mention.round = entities.find(DialogueRound.class, round.rowId);
        return mention;
    }
}
