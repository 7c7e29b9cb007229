package news.hiwar.graph.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.events.RarityRecomputed;
import news.hiwar.graph.visibility.Audience;

/**
 * Keeps how rare each actor and topic is in the archive, so that no request has to count. It counts the whole archive,
 * so call it once after many changes.
 */
@ApplicationScoped
public class Rarity {
    private static final Map<String, String> LINKS = Map.of("Actor", "Appearance", "Topic", "Tagging");

    private final EntityManager entities;
    private final Event<RarityRecomputed> refreshed;

    Rarity(EntityManager entities, Event<RarityRecomputed> refreshed) {
        this.entities = entities;
        this.refreshed = refreshed;
    }

    /** Inverse document frequency on a scale from 0, in every article, to 1, in one article only. */
    public void refresh() {
        long articles = Article.count("from Article a where " + Audience.READERS.sees("a"));
        LINKS.forEach((type, link) -> entities.createQuery("update %s t set t.rarity = ".formatted(type)
                        + "case when :articles < 2 then 0.0 else 1.0 - ln(greatest(1, (select count(*) from %s l"
                                .formatted(link)
                        + " where l.%s = t and %s))) / ln(:articles) end"
                                .formatted(type.toLowerCase(Locale.ROOT), Audience.READERS.sees("l")))
                .setParameter("articles", articles)
                .executeUpdate());
        refreshed.fire(new RarityRecomputed());
    }
}
