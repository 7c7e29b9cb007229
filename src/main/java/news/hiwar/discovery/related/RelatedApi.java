package news.hiwar.discovery.related;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import news.hiwar.discovery.related.RelatedStory.RelationKind;
import news.hiwar.discovery.related.Similarity.ArticleFeatures;
import news.hiwar.discovery.search.SimilarTexts;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.relay.PageArguments;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
public class RelatedApi {
    private record Arguments(int first, Set<RelationKind> by, Audience audience) {}

    private final Batches batches;
    private final CandidateLoader stories;
    private final SimilarTexts texts;
    private final Preview preview;

    RelatedApi(Batches batches, CandidateLoader stories, SimilarTexts texts, Preview preview) {
        this.preview = preview;
        this.batches = batches;
        this.stories = stories;
        this.texts = texts;
    }

    @Description("Related stories with the reasons, closest first.")
    public CompletionStage<List<@NonNull RelatedStory>> related(
            @Source Article article,
            @Nullable @DefaultValue("5") @Description("Maximum number of stories: 1 to 100.") Integer first,
            @Nullable @Description("Kinds of relation to consider; all by default.") List<@NonNull RelationKind> by) {
        Set<RelationKind> kinds = by == null || by.isEmpty() ? EnumSet.allOf(RelationKind.class) : EnumSet.copyOf(by);
        Arguments asked = new Arguments(PageArguments.first(first, 5), kinds, preview.audience());
        return batches.load(asked, article.rowId, this::load);
    }

    private Map<Long, List<RelatedStory>> load(Arguments arguments, Set<Long> articles) {
        Map<Long, Map<Long, Double>> alike = arguments.by.contains(RelationKind.SIMILAR_TEXT)
                ? texts.nearest(articles, arguments.audience)
                : Map.of();
        Collection<ArticleFeatures> given =
                stories.load(articles, alike, arguments.audience).values();
        Map<Long, Set<Long>> candidates = stories.candidates(given, arguments.audience);
        Map<Long, ArticleFeatures> others = stories.load(
                candidates.values().stream().flatMap(Set::stream).collect(toSet()), Map.of(), arguments.audience);
        Map<Long, List<Similarity>> closest = new HashMap<>();
        for (ArticleFeatures story : given) {
            closest.put(
                    story.key(),
                    candidates.getOrDefault(story.key(), Set.of()).stream()
                            .flatMap(key -> Stream.ofNullable(others.get(key)))
                            .map(other -> Similarity.between(story, other, arguments.by))
                            .filter(likeness -> likeness.score() > 0)
                            .sorted(Similarity.ORDER)
                            .limit(arguments.first)
                            .toList());
        }
        RelatedStoryAssembler shown = RelatedStoryAssembler.load(
                closest.values().stream().flatMap(List::stream).toList(), texts, arguments.audience);
        return articles.stream()
                .collect(toMap(
                        article -> article,
                        article -> closest.getOrDefault(article, List.of()).stream()
                                .flatMap(shown::story)
                                .toList()));
    }
}
