package news.hiwar.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import news.hiwar.actor.Actor;
import news.hiwar.article.Article;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.topic.Topic;

/** The one place that writes what articles cover: the links follow from the mentions, so none is without evidence. */
@ApplicationScoped
public class Coverage {
    private static final List<Class<?>> LINKS =
            List.of(Mention.class, Appearance.class, Tagging.class, RoundCoverage.class, DialogueCoverage.class);

    private final EntityManager entities;

    Coverage(EntityManager entities) {
        this.entities = entities;
    }

    /** Replaces the mentions of a stored article, and the links that follow from them. */
    public void replace(Article article, List<Mention> mentions) {
        entities.flush();
        LINKS.forEach(link -> entities.createQuery("delete from " + link.getSimpleName() + " where article = ?1")
                .setParameter(1, article)
                .executeUpdate());
        mentions.forEach(entities::persist);
        List<Actor> actors = byProminence(mentions);
        for (int rank = 0; rank < actors.size(); rank++) {
            entities.persist(new Appearance(article, actors.get(rank), rank));
        }
        Set<Topic> topics = new LinkedHashSet<>(targets(mentions, mention -> mention.topic));
        topics.forEach(topic -> entities.persist(new Tagging(article, topic, true)));
        topics.stream()
                .map(topic -> topic.broader)
                .filter(broader -> broader != null && !topics.contains(broader))
                .distinct()
                .forEach(broader -> entities.persist(new Tagging(article, broader, false)));
        List<DialogueRound> rounds = targets(mentions, mention -> mention.round);
        rounds.forEach(round -> entities.persist(new RoundCoverage(article, round)));
        rounds.stream()
                .map(round -> round.dialogue)
                .distinct()
                .forEach(dialogue -> entities.persist(new DialogueCoverage(article, dialogue)));
    }

    /** Whoever is mentioned most often comes first, then whoever is mentioned earliest. */
    private static List<Actor> byProminence(List<Mention> mentions) {
        Map<Actor, Integer> counts = new LinkedHashMap<>();
        mentions.stream()
                .map(mention -> mention.actor)
                .filter(Objects::nonNull)
                .forEach(actor -> counts.merge(actor, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Actor, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> List<T> targets(List<Mention> mentions, Function<Mention, T> target) {
        return mentions.stream().map(target).filter(Objects::nonNull).distinct().toList();
    }
}
