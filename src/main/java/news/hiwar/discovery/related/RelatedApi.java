package news.hiwar.discovery.related;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.discovery.related.RelatedStory.RelationKind;
import news.hiwar.discovery.related.RelatedStory.RelationReason;
import news.hiwar.discovery.related.Similarity.ArticleFeatures;
import news.hiwar.discovery.search.SimilarTexts;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.graphql.CostlyFields;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Relations;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class RelatedApi {
    /** Maximum number of articles for which stories are sought before others have their turn. */
    private static final int AT_ONCE = 10;

    private record Arguments(int first, Set<RelationKind> by, Audience audience) {}

    private final Batches batches;
    private final CandidateLoader loader;
    private final SimilarTexts texts;
    private final Preview preview;
    private final CostlyFields costly;

    RelatedApi(Batches batches, CandidateLoader loader, SimilarTexts texts, Preview preview, CostlyFields costly) {
        this.costly = costly;
        this.preview = preview;
        this.batches = batches;
        this.loader = loader;
        this.texts = texts;
    }

    @Description("Related stories with the reasons, closest first.")
    public CompletionStage<List<@NonNull RelatedStory>> related(
            @Source Article article,
            @Nullable @DefaultValue("5") @Description("Maximum number of stories: 1 to 100.") Integer first,
            @Nullable @Description("Kinds of relation to consider; all by default.") List<@NonNull RelationKind> by) {
        Set<RelationKind> kinds = by == null || by.isEmpty() ? EnumSet.allOf(RelationKind.class) : EnumSet.copyOf(by);
        Arguments asked = new Arguments(PageArguments.first(first, 5), kinds, preview.audience());
        return batches.load(
                asked, article.rowId, AT_ONCE, (arguments, articles) -> costly.call(() -> load(arguments, articles)));
    }

    private Map<Long, List<RelatedStory>> load(Arguments arguments, Set<Long> articles) {
        Map<Long, Map<Long, Double>> similarTexts = arguments.by.contains(RelationKind.SIMILAR_TEXT)
                ? texts.nearest(articles, arguments.audience)
                : Map.of();
        Collection<ArticleFeatures> stories =
                loader.load(articles, similarTexts, arguments.audience).values();
        Map<Long, Set<Long>> candidates = loader.candidates(stories, arguments.audience);
        Map<Long, ArticleFeatures> others = loader.load(
                candidates.values().stream().flatMap(Set::stream).collect(toSet()), Map.of(), arguments.audience);
        Map<Long, List<Similarity>> closest = stories.stream()
                .collect(toMap(
                        ArticleFeatures::key,
                        story -> candidates.getOrDefault(story.key(), Set.of()).stream()
                                .flatMap(key -> Stream.ofNullable(others.get(key)))
                                .map(other -> Similarity.between(story, other, arguments.by))
                                .filter(similarity -> similarity.score() > 0)
                                .sorted(Similarity.ORDER)
                                .limit(arguments.first)
                                .toList()));
        RelatedStoryAssembler assembler = RelatedStoryAssembler.load(
                closest.values().stream().flatMap(List::stream).toList(), texts, arguments.audience);
        return articles.stream()
                .collect(toMap(
                        article -> article,
                        article -> closest.getOrDefault(article, List.of()).stream()
                                .flatMap(assembler::story)
                                .toList()));
    }

    /** Builds the related stories of a request, with one statement for each type of row. */
    private record RelatedStoryAssembler(
            Map<Long, Article> articles,
            Map<Long, Actor> actors,
            Map<Long, Topic> topics,
            Map<Long, DialogueRound> rounds,
            Map<Long, Map<Long, List<String>>> words) {

        static RelatedStoryAssembler load(Collection<Similarity> similarities, SimilarTexts texts, Audience audience) {
            return new RelatedStoryAssembler(
                    Article.seenBy(
                            audience,
                            keys(
                                    similarities,
                                    similarity -> List.of(similarity.to().key()))),
                    Relations.rows(Actor.class, keys(similarities, Similarity::actors)),
                    Relations.rows(Topic.class, keys(similarities, Similarity::topics)),
                    DialogueRound.withDialogues(keys(similarities, Similarity::rounds)),
                    texts.shared(similarities.stream()
                            .filter(similarity -> similarity.weights().containsKey(RelationKind.SIMILAR_TEXT))
                            .collect(groupingBy(
                                    similarity -> similarity.of().key(),
                                    mapping(similarity -> similarity.to().key(), toSet())))));
        }

        private static Set<Long> keys(Collection<Similarity> similarities, Function<Similarity, List<Long>> of) {
            return similarities.stream()
                    .flatMap(similarity -> of.apply(similarity).stream())
                    .collect(toSet());
        }

        /** The story; empty if the article was deleted since it was found. */
        Stream<RelatedStory> story(Similarity similarity) {
            List<RelationReason> reasons = similarity.weights().entrySet().stream()
                    .flatMap(weight -> reason(weight.getKey(), weight.getValue(), similarity).stream())
                    .sorted(Comparator.comparing(RelationReason::weight).reversed())
                    .toList();
            return existing(articles, List.of(similarity.to().key())).stream()
                    .map(article -> new RelatedStory(article, similarity.score(), reasons));
        }

        private Optional<RelationReason> reason(RelationKind kind, double weight, Similarity similarity) {
            return switch (kind) {
                case SAME_ROUND ->
                    existing(rounds, similarity.rounds()).stream()
                            .max(Comparator.comparing(round -> round.number))
                            .map(round -> RelationReason.sameRound(weight, round));
                case SHARED_ACTORS ->
                    Optional.of(RelationReason.sharedActors(weight, existing(actors, similarity.actors())));
                case SHARED_TOPICS ->
                    Optional.of(RelationReason.sharedTopics(weight, existing(topics, similarity.topics())));
                case SIMILAR_TEXT -> Optional.of(RelationReason.similarText(weight, words(similarity)));
            };
        }

        private List<String> words(Similarity similarity) {
            return words.getOrDefault(similarity.of().key(), Map.of())
                    .getOrDefault(similarity.to().key(), List.of());
        }

        private static <T> List<T> existing(Map<Long, T> rows, List<Long> keys) {
            return keys.stream().map(rows::get).filter(Objects::nonNull).toList();
        }
    }
}
