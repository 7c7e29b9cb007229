package news.hiwar.graph.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.events.RarityRecomputed;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.visibility.Audience;

/**
 * Stores the rarity of each actor and topic, so that no request has to count articles. It counts the whole archive: call it
 * once after many changes.
 */
@ApplicationScoped
public class Rarity {
    private final EntityManager entities;
    private final Event<RarityRecomputed> refreshed;

    Rarity(EntityManager entities, Event<RarityRecomputed> refreshed) {
        this.entities = entities;
        this.refreshed = refreshed;
    }

    /** Inverse document frequency on a scale from 0, in every article, to 1, in one article only. */
    public void refresh() {
        long articles = Article.count("from Article a where " + Audience.READERS.sees("a"));
        Kinds.LINKED.stream()
                .filter(Kind::isWeighed)
                .forEach(kind -> entities.createQuery("""
                        update %s t set t.rarity = case when :articles < 2 then 0.0 else 1.0 - ln(greatest(1,
                        (select count(*) from %s l where l.%s = t and %s))) / ln(:articles) end""".formatted(
                                        kind.name(),
                                        kind.link().entityName(),
                                        kind.link().target(),
                                        Audience.READERS.sees("l")))
                        .setParameter("articles", articles)
                        .executeUpdate());
        refreshed.fire(new RarityRecomputed());
    }
}
