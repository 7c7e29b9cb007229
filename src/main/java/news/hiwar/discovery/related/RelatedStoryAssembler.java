package news.hiwar.discovery.related;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.discovery.related.RelatedStory.RelationKind;
import news.hiwar.discovery.related.RelatedStory.RelationReason;
import news.hiwar.discovery.search.SimilarTexts;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.platform.relay.Relations;

/** Builds the related stories of a request, with one statement for each type of row. */
record RelatedStoryAssembler(
        Map<Long, Article> articles,
        Map<Long, Actor> actors,
        Map<Long, Topic> topics,
        Map<Long, DialogueRound> rounds,
        Map<Long, Map<Long, List<String>>> words) {

    static RelatedStoryAssembler load(Collection<Similarity> likenesses, SimilarTexts texts, Audience audience) {
        return new RelatedStoryAssembler(
                Article.seenBy(
                        audience,
                        keys(likenesses, likeness -> List.of(likeness.to().key()))),
                Relations.rows(Actor.class, keys(likenesses, Similarity::actors)),
                Relations.rows(Topic.class, keys(likenesses, Similarity::topics)),
                DialogueRound.withDialogues(keys(likenesses, Similarity::rounds)),
                texts.shared(likenesses.stream()
                        .filter(likeness -> likeness.weights().containsKey(RelationKind.SIMILAR_TEXT))
                        .collect(groupingBy(
                                likeness -> likeness.of().key(),
                                mapping(likeness -> likeness.to().key(), toSet())))));
    }

    private static Set<Long> keys(Collection<Similarity> likenesses, Function<Similarity, List<Long>> of) {
        return likenesses.stream()
                .flatMap(likeness -> of.apply(likeness).stream())
                .collect(toSet());
    }

    /** Null if the article was deleted since it was found. */
    Stream<RelatedStory> story(Similarity likeness) {
        List<RelationReason> reasons = likeness.weights().entrySet().stream()
                .flatMap(weight -> reason(weight.getKey(), weight.getValue(), likeness).stream())
                .sorted(Comparator.comparing(RelationReason::weight).reversed())
                .toList();
        return among(articles, List.of(likeness.to().key())).stream()
                .map(article -> new RelatedStory(article, likeness.score(), reasons));
    }

    private Optional<RelationReason> reason(RelationKind kind, double weight, Similarity likeness) {
        return switch (kind) {
            case SAME_ROUND ->
                among(rounds, likeness.rounds()).stream()
                        .max(Comparator.comparing(round -> round.number))
                        .map(round -> RelationReason.sameRound(weight, round));
            case SHARED_ACTORS -> Optional.of(RelationReason.sharedActors(weight, among(actors, likeness.actors())));
            case SHARED_TOPICS -> Optional.of(RelationReason.sharedTopics(weight, among(topics, likeness.topics())));
            case SIMILAR_TEXT -> Optional.of(RelationReason.similarText(weight, words(likeness)));
        };
    }

    private List<String> words(Similarity likeness) {
        return words.getOrDefault(likeness.of().key(), Map.of())
                .getOrDefault(likeness.to().key(), List.of());
    }

    private static <T> List<T> among(Map<Long, T> rows, List<Long> keys) {
        return keys.stream().map(rows::get).filter(Objects::nonNull).toList();
    }
}
