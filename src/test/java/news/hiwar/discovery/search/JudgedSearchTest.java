package news.hiwar.discovery.search;

import static java.util.stream.Collectors.averagingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.hiwar.discovery.search.JudgedSet.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What search and likeness of texts are worth on the judged set; {@code -Djudged=FOLDER} measures another one. */
class JudgedSearchTest {
    /** They write other words, or type wrong ones: not all can be made good. */
    private static final Set<String> OTHER_WORDS = Set.of("clitic", "noarticle", "typo", "alias");

    private static JudgedSet collection;
    private static Map<String, Query> queries;

    @BeforeAll
    static void index() throws IOException {
        collection = new JudgedSet(Path.of(System.getProperty("judged", "src/test/resources/judged")));
        queries = collection.queries().stream().collect(Collectors.toMap(Query::id, query -> query));
    }

    @AfterAll
    static void close() {
        collection.close();
    }

    @Test
    void newsQueriesFindTheBestFirst() {
        assertThat(ndcg("plain", query -> query.group().equals("plain"))).isGreaterThan(0.88);
    }

    @Test
    void questionsFindTheirAnswer() {
        double mrr = queries.values().stream()
                .filter(query -> query.group().equals("question"))
                .collect(averagingDouble(query -> Gain.reciprocalRank(
                        collection.find(query.text()), query.relevant().keySet())));
        System.out.printf("question MRR@10 %.4f%n", mrr);
        assertThat(mrr).isGreaterThan(0.86);
    }

    @Test
    void spellingsLoseNothing() {
        for (Query query : queries.values()) {
            if (query.variantOf() == null || OTHER_WORDS.contains(query.group())) continue;
            Query plain = queries.get(query.variantOf());
            double lost = Gain.ndcg(collection.find(plain.text()), plain.relevant())
                    - Gain.ndcg(collection.find(query.text()), query.relevant());
            assertThat(lost).as("%s for %s", query.text(), plain.text()).isLessThan(0.05);
        }
    }

    @Test
    void otherNamesAreAsGood() {
        double aliases = ndcg("alias", query -> query.group().equals("alias"));
        Set<String> named = queries.values().stream()
                .filter(query -> query.group().equals("alias"))
                .map(Query::variantOf)
                .collect(Collectors.toSet());

        assertThat(aliases).isGreaterThan(ndcg("their plain ones", query -> named.contains(query.id())) - 0.02);
    }

    @Test
    void noQueryFindsNothing() {
        assertThat(queries.values())
                .noneMatch(query -> collection.find(query.text()).isEmpty());
    }

    @Test
    void storiesOfOneEventReadAlikeEvenWithoutTheirDates() {
        List<Double> precisions = collection.precisionsOfSimilarTexts();

        assertThat(precisions.stream().collect(averagingDouble(p -> p))).isGreaterThan(0.93);
    }

    private static double ndcg(String name, Predicate<Query> which) {
        double ndcg = queries.values().stream()
                .filter(which)
                .collect(averagingDouble(query -> Gain.ndcg(collection.find(query.text()), query.relevant())));
        System.out.printf("%s nDCG@10 %.4f%n", name, ndcg);
        return ndcg;
    }
}
