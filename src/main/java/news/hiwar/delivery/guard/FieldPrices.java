package news.hiwar.delivery.guard;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * Prices of fields whose work the number of objects does not show, by {@code Type.field}: CPU time as measured in an archive
 * of 10,000 articles, in multiples of what an object in a list takes: see CostBenchmark.
 */
final class FieldPrices {
    /** Maximum number of words that a search looks for. */
    private static final int SEARCHED_WORDS = 20;

    private static final Pattern SPACES = Pattern.compile("\\s++");

    /** Price of reading the schema. */
    static final int INTROSPECTION = 200;

    private static final Map<String, ToLongFunction<Function<String, String>>> PRICES = Map.of(
            "Article.body", text -> 1,
            "ArticleConnection.totalCount", text -> 2,
            "Query.search", text -> 20 + 10L * Math.min(SEARCHED_WORDS, words(text.apply("query"))),
            "SearchConnection.facets", text -> 3,
            "SearchConnection.didYouMean", text -> 3,
            "SearchEdge.highlights", text -> 5,
            "Query.suggest", text -> 10,
            "Query.importPreview", text -> 300 + text.apply("text").length() / 50,
            "Query.mergePreview", text -> 100,
            "Article.related", text -> 150);

    /** Price of loading a field, for all parents together. */
    private static final int LOADING = 8;

    /** Price of a filter of a list. */
    private static final int FILTER = 40;

    private static final Map<String, Integer> LOADING_PRICES = Map.of("Article.related", 400);

    private FieldPrices() {}

    /** The price of loading a field, for all its parents together. */
    static int ofLoading(String type, String field, boolean filtered) {
        return LOADING_PRICES.getOrDefault(type + "." + field, LOADING) + (filtered ? FILTER : 0);
    }

    /**
     * The price of a field, once for each parent.
     *
     * @param text tells a text argument of the field; empty if it is not given
     */
    static long of(String type, String field, Function<String, String> text) {
        ToLongFunction<Function<String, String>> price = PRICES.get(type + "." + field);
        return price == null ? 0 : price.applyAsLong(text);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : SPACES.split(text.strip(), SEARCHED_WORDS + 1).length;
    }
}
