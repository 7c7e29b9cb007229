package news.hiwar.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        tag(article, targets(mentions, mention -> mention.topic));
        List<DialogueRound> rounds = targets(mentions, mention -> mention.round);
        rounds.forEach(round -> entities.persist(new RoundCoverage(article, round)));
        rounds.stream()
                .map(round -> round.dialogue)
                .distinct()
                .forEach(dialogue -> entities.persist(new DialogueCoverage(article, dialogue)));
    }

    /** Brings the articles on a topic to where it stands among the topics now. */
    public void replaceBroader(Topic moved) {
        entities.flush();
        String hql = "select t.article from Tagging t where t.topic = ?1 and t.direct";
        for (Article article :
                entities.createQuery(hql, Article.class).setParameter(1, moved).getResultList()) {
            String direct = "select t.topic from Tagging t where t.article = ?1 and t.direct order by t.rowId";
            List<Topic> topics = entities.createQuery(direct, Topic.class)
                    .setParameter(1, article)
                    .getResultList();
            entities.createQuery("delete from Tagging where article = ?1")
                    .setParameter(1, article)
                    .executeUpdate();
            tag(article, topics);
        }
    }

    private void tag(Article article, List<Topic> topics) {
        topics.forEach(topic -> entities.persist(new Tagging(article, topic, true)));
        topics.stream()
                .map(topic -> topic.broader)
                .filter(broader -> broader != null && !topics.contains(broader))
                .distinct()
                .forEach(broader -> entities.persist(new Tagging(article, broader, false)));
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
