package news.hiwar.related;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.hiwar.actor.Actor;
import news.hiwar.article.Article;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.relay.Rows;
import news.hiwar.topic.Topic;

/** The rows that the related stories of a request show, each kind read by one statement. */
record Shown(
        Map<Long, Article> articles,
        Map<Long, Actor> actors,
        Map<Long, Topic> topics,
        Map<Long, DialogueRound> rounds) {

    static Shown load(Collection<Likeness> likenesses) {
        return new Shown(
                Rows.load(Article.class, keys(likenesses, likeness -> List.of(likeness.to().key()))),
                Rows.load(Actor.class, keys(likenesses, Likeness::actors)),
                Rows.load(Topic.class, keys(likenesses, Likeness::topics)),
                DialogueRound.withDialogues(keys(likenesses, Likeness::rounds)));
    }

    private static Set<Long> keys(Collection<Likeness> likenesses, Function<Likeness, List<Long>> of) {
        return likenesses.stream().flatMap(likeness -> of.apply(likeness).stream()).collect(toSet());
    }

    RelatedStory story(Likeness likeness) {
        List<RelationReason> reasons = likeness.weights().entrySet().stream()
                .map(weight -> reason(weight.getKey(), weight.getValue(), likeness))
                .sorted(Comparator.comparing(RelationReason::weight).reversed())
                .toList();
        return new RelatedStory(articles.get(likeness.to().key()), likeness.score(), reasons);
    }

    private RelationReason reason(RelationKind kind, double weight, Likeness likeness) {
        return switch (kind) {
            case SAME_ROUND -> RelationReason.sameRound(
                    weight, rounds.get(likeness.rounds().get(likeness.rounds().size() - 1)));
            case SHARED_ACTORS -> RelationReason.sharedActors(
                    weight, likeness.actors().stream().map(actors::get).toList());
            case SHARED_TOPICS -> RelationReason.sharedTopics(
                    weight, likeness.topics().stream().map(topics::get).toList());
            case SIMILAR_TEXT -> RelationReason.similarText(weight, likeness.terms());
        };
    }
}
