package news.hiwar.discovery.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.discovery.feed.ArticleFilter;
import news.hiwar.discovery.feed.ArticleList.Constraint;
import news.hiwar.discovery.search.Search.FoundArticle;
import news.hiwar.discovery.search.Search.Hit;
import news.hiwar.discovery.search.Search.Hits;
import news.hiwar.discovery.search.Search.Part;
import news.hiwar.discovery.search.Search.SearchScope;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleApi;
import news.hiwar.graph.article.Paragraph;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.InvalidCursor;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.PageInfo;
import news.hiwar.text.linking.Gazetteer;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@Blocking
@Transactional
public class SearchApi {
    private final Selection selection;
    private final Search search;
    private final ArticleApi texts;
    private final GazetteerCache names;
    private final Preview preview;

    SearchApi(Selection selection, Search search, ArticleApi texts, GazetteerCache names, Preview preview) {
        this.preview = preview;
        this.selection = selection;
        this.search = search;
        this.texts = texts;
        this.names = names;
    }

    @Query
    @Description("Articles that have the words of a query in headline, standfirst or body, in any spelling and form, or"
            + " under another name of what they name; the best first.")
    public SearchConnection search(
            @Description(
                            "Words, and \"phrases\" that must stand there word by word; in a question they need not, but count"
                                    + " more where they do. Nothing else is an operator.")
                    String query,
            @Nullable ArticleFilter filter,
            @Nullable Integer first,
            @Nullable String after) {
        PageArguments page = PageArguments.of(first, after, null, null);
        ArticleFilter given = filter == null ? ArticleFilter.NONE : filter;
        Audience audience = preview.audience();
        SearchCursor from = page.after() == null ? SearchCursor.now(audience) : SearchCursor.parse(page.after());
        Gazetteer gazetteer = names.atHand();
        Hits hits = search.find(
                query,
                gazetteer,
                new SearchScope(given, Constraint.of(given), from.newest(), audience),
                new Part(
                        from.rank(),
                        Math.min(page.size(), SearchCursor.DEEPEST - from.rank()),
                        selection.has("totalCount"),
                        selection.has("facets")));
        boolean highlighted = selection.has("edges/highlights");
        boolean read = highlighted || selection.has("didYouMean");
        List<FoundArticle> found = found(hits.page(), from.rank(), read, audience);
        String mended = read ? SpellingCorrection.mended(query, hits, found) : null;
        Highlighter highlighter = new Highlighter(hits.sought(), mended, gazetteer);
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
                mended);
    }

    private List<FoundArticle> found(List<Hit> hits, int before, boolean withTexts, Audience audience) {
        Map<Long, Article> articles =
                Article.seenBy(audience, hits.stream().map(Hit::key).toList());
        Map<Long, List<String>> paragraphs = withTexts ? paragraphs(List.copyOf(articles.values())) : Map.of();
        List<FoundArticle> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            Article article = articles.get(hit.key()); // readers may not see it any more
            if (article == null) continue;
            found.add(new FoundArticle(
                    before + i + 1, hit.score(), article, paragraphs.getOrDefault(hit.key(), List.of())));
        }
        return found;
    }

    private Map<Long, List<String>> paragraphs(List<Article> articles) {
        Map<Long, List<String>> paragraphs = new HashMap<>();
        if (articles.isEmpty()) return paragraphs;
        List<List<Paragraph>> of = texts.paragraphs(articles);
        for (int i = 0; i < articles.size(); i++) {
            paragraphs.put(
                    articles.get(i).rowId,
                    of.get(i).stream().map(Paragraph::text).toList());
        }
        return paragraphs;
    }

    @Description("A page of what a search has found, the best first.")
    @Type("SearchConnection")
    public record SearchConnection(
            @Description("The articles of the page, each with its cursor, score and highlights.")
            List<@NonNull SearchEdge> edges,

            @Description("The articles of the page alone.") List<@NonNull Article> nodes,

            @Description("Where the page stands in the list.")
            PageInfo pageInfo,

            @Description("How many articles have at least one of the words; counted only when asked for.")
            int totalCount,

            @Description("Counts over all that was found, not only this page.")
            SearchFacets facets,

            @Nullable
            @Description("The query with those words mended that no article has; null where there is nothing to mend.")
            String didYouMean) {}

    @Description("An article that a search has found.")
    @Type("SearchEdge")
    public record SearchEdge(
            @Description("Opaque; give it to `after` to read on from here.")
            String cursor,

            @Description("The article.") Article node,

            @Description("How well it fits: to compare within one answer only.")
            double score,

            @Description(
                    "Where the query's words stand in it: headline and standfirst first, then up to three passages of the"
                            + " body, the best first.")
            List<@NonNull Highlight> highlights) {}

    /**
     * A place among the hits of a search: the number of hits up to it, and the key of the newest article when the first page
     * was read.
     */
    record SearchCursor(int rank, long newest) {
        /** The deepest place that every engine reaches. */
        static final int DEEPEST = 10_000;

        private static final Pattern PLAIN = Pattern.compile("hit:(\\d{1,5}):(\\d{1,18})");

        /** Before the first hit, among the articles that there are. */
        static SearchCursor now(Audience audience) {
            Long newest = Article.<Article>find("select max(a.rowId) from Article a where " + audience.sees("a"))
                    .project(Long.class)
                    .firstResult();
            return new SearchCursor(0, newest == null ? 0 : newest);
        }

        /** @throws InvalidCursor where the text is not a cursor of a search */
        static SearchCursor parse(String text) {
            try {
                Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
                if (!plain.matches()) throw new InvalidCursor();
                SearchCursor cursor =
                        new SearchCursor(Integer.parseInt(plain.group(1)), Long.parseLong(plain.group(2)));
                if (cursor.rank > DEEPEST || !cursor.text().equals(text)) throw new InvalidCursor();
                return cursor;
            } catch (IllegalArgumentException e) {
                throw new InvalidCursor();
            }
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("hit:%d:%d".formatted(rank, newest).getBytes(UTF_8));
        }
    }
}
