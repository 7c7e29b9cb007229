package news.hiwar.discovery.search;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.ArticleList.Constraint;
import news.hiwar.discovery.search.Search.FoundArticle;
import news.hiwar.discovery.search.Search.Hit;
import news.hiwar.discovery.search.Search.Hits;
import news.hiwar.discovery.search.Search.Part;
import news.hiwar.discovery.search.Search.SearchScope;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.CostlyFields;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Connection.PageInfo;
import news.hiwar.platform.relay.OpaqueText;
import news.hiwar.platform.relay.OpaqueText.InvalidCursor;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class SearchApi {
    private final Selection selection;
    private final Search search;
    private final IndexDocuments documents;
    private final GazetteerCache names;
    private final Preview preview;
    private final CostlyFields costly;

    SearchApi(
            Selection selection,
            Search search,
            IndexDocuments documents,
            GazetteerCache names,
            Preview preview,
            CostlyFields costly) {
        this.costly = costly;
        this.preview = preview;
        this.selection = selection;
        this.search = search;
        this.documents = documents;
        this.names = names;
    }

    @Query
    @Description(
            "Full-text search over headline, standfirst and body. Matches other spellings and forms of a word, and other"
                    + " names of an entity; best match first.")
    public SearchConnection search(
            @Description(
                            "Words and \"phrases\". A phrase must match exactly; in a question it need not, but ranks higher if it"
                                    + " does. There are no other operators.")
                    String query,
            @Nullable ArticleFilter filter,
            @Nullable Integer first,
            @Nullable String after) {
        PageArguments page = PageArguments.of(first, after, null, null);
        return costly.call(() -> find(query, filter == null ? ArticleFilter.NONE : filter, page));
    }

    private SearchConnection find(String query, ArticleFilter filter, PageArguments page) {
        Audience audience = preview.audience();
        SearchCursor from = page.after() == null ? SearchCursor.start(audience) : SearchCursor.parse(page.after());
        Gazetteer gazetteer = names.cached();
        Hits hits = search.find(
                query,
                gazetteer,
                new SearchScope(filter, Constraint.of(filter, audience), from.newest(), audience),
                new Part(
                        from.rank(),
                        Math.min(page.size(), SearchCursor.DEEPEST - from.rank()),
                        selection.has("totalCount"),
                        selection.has("facets")));
        boolean highlighted = selection.has("edges/highlights");
        boolean read = highlighted || selection.has("didYouMean");
        List<FoundArticle> found = found(hits.page(), from.rank(), read, audience);
        String corrected = read ? SpellingCorrection.corrected(query, hits, found) : null;
        Highlighter highlighter = new Highlighter(hits.query(), corrected, gazetteer);
        List<SearchEdge> edges = found.stream()
                .map(each -> new SearchEdge(
                        new SearchCursor(each.rank(), from.newest()).text(),
                        each.article(),
                        each.score(),
                        highlighted ? highlighter.highlights(each) : List.of()))
                .toList();
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new SearchConnection(
                edges,
                edges.stream().map(SearchEdge::node).toList(),
                new PageInfo(hits.more(), from.rank() > 0, start, end),
                Math.toIntExact(hits.total()),
                hits.facets().load(),
                corrected);
    }

    private List<FoundArticle> found(List<Hit> hits, int before, boolean withTexts, Audience audience) {
        Map<Long, Article> articles =
                Article.seenBy(audience, hits.stream().map(Hit::key).toList());
        Map<Long, List<String>> paragraphs = withTexts ? documents.paragraphs(articles.keySet()) : Map.of();
        return IntStream.range(0, hits.size())
                .filter(i -> articles.containsKey(hits.get(i).key())) // it may have been withdrawn since
                .mapToObj(i -> {
                    Hit hit = hits.get(i);
                    Article article = requireNonNull(articles.get(hit.key()));
                    return new FoundArticle(
                            before + i + 1, hit.score(), article, paragraphs.getOrDefault(hit.key(), List.of()));
                })
                .toList();
    }

    @Description("A page of search results, best match first.")
    @Type("SearchConnection")
    public record SearchConnection(
            @Description("Articles of the page with cursors, scores and highlights.")
            List<@NonNull SearchEdge> edges,

            @Description("Articles of the page.") List<@NonNull Article> nodes,

            @Description("Position of the page in the list.")
            PageInfo pageInfo,

            @Description("Number of articles that match; only counted when selected.")
            int totalCount,

            @Description("Counts over all matching articles, not only this page.")
            SearchFacets facets,

            @Nullable
            @Description(
                    "The query with corrections of words that no article has; null if there is nothing to correct.")
            String didYouMean) {}

    @Description("An article in search results.")
    @Type("SearchEdge")
    public record SearchEdge(
            @Description("Opaque cursor; pass it as `after` to read on from this article.")
            String cursor,

            @Description("The article.") Article node,

            @Description("Relevance of the match; only comparable within one response.")
            double score,

            @Description(
                    "Excerpts with words of the query: headline and standfirst first, then up to three passages of the"
                            + " body, best match first.")
            List<@NonNull Highlight> highlights) {}

    /**
     * A position in the results of a search: the rank of a hit, and the key of the newest article when the first page was read.
     */
    record SearchCursor(int rank, long newest) {
        /** The maximum rank that every engine supports. */
        static final int DEEPEST = 10_000;

        /** The position before the first hit, among the articles that exist now. */
        static SearchCursor start(Audience audience) {
            Long newest = Article.<Article>find("select max(a.rowId) from Article a where " + audience.sees("a"))
                    .project(Long.class)
                    .firstResult();
            return new SearchCursor(0, newest == null ? 0 : newest);
        }

        /** @throws InvalidCursor if the text is not a cursor of a search */
        static SearchCursor parse(String text) {
            SearchCursor cursor = OpaqueText.decrypt(
                    text,
                    3,
                    fields -> new SearchCursor(rank(fields.get(1)), OpaqueText.number(fields.get(2))),
                    SearchCursor::text);
            if (cursor == null) throw new InvalidCursor();
            return cursor;
        }

        private static int rank(String field) {
            long rank = OpaqueText.number(field);
            if (rank > DEEPEST) throw new IllegalArgumentException(field);
            return (int) rank;
        }

        String text() {
            return OpaqueText.encrypt("hit", rank, newest);
        }
    }
}
