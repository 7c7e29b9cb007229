package news.hiwar.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.Api;
import news.hiwar.Core;
import news.hiwar.graph.actor.Actor;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of a list, while the newsroom goes on publishing. */
@QuarkusTest
@Core
class PagingTest {
    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");
    private static final String ALL = "articles(filter: { actors: [\"paged\"] }, %s) %s";
    private static final String OF_ACTOR = "actor(slug: \"paged\") { articles(%s) %s }";
    private static final String FIELDS =
            "{ nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }";

    @Inject
    Archive archive;

    Actor paged;

    @BeforeEach
    void publishTen() {
        paged = archive.actor("paged");
        // Three at one instant, then four at another: the pages of two cut through both.
        for (int i = 0; i < 10; i++) {
            int hour = i < 3 ? 0 : i < 7 ? 1 : i;
            archive.publish("paged-" + i, NOON.plusSeconds(3600L * hour), paged);
        }
    }

    @AfterEach
    void reset() {
        archive.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, OF_ACTOR})
    void readsOnFromACursorWhileArticlesArrive(String list) {
        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonPath read = read(list, "first: 2" + after);
            seen.addAll(read.getList("nodes.slug"));
            after = ", after: \"%s\"".formatted(read.getString("pageInfo.endCursor"));
            more = read.getBoolean("pageInfo.hasNextPage");
            archive.publish("before-" + page, NOON.plusSeconds(86400), paged);
            archive.publish("among-" + page, NOON.plusSeconds(3600), paged);
        }

        List<String> ofTheTen =
                seen.stream().filter(slug -> slug.startsWith("paged")).toList();
        assertThat(ofTheTen).containsExactlyElementsOf(tenNewestFirst());
        assertThat(seen).doesNotHaveDuplicates().noneMatch(slug -> slug.startsWith("before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, OF_ACTOR})
    void readsBackwardsWhileArticlesArrive(String list) {
        List<String> seen = new ArrayList<>();
        String before = "";
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonPath read = read(list, "last: 3" + before);
            List<String> slugs = new ArrayList<>(read.getList("nodes.slug"));
            Collections.reverse(slugs);
            seen.addAll(slugs);
            before = ", before: \"%s\"".formatted(read.getString("pageInfo.startCursor"));
            more = read.getBoolean("pageInfo.hasPreviousPage");
            archive.publish("behind-" + page, NOON.minusSeconds(86400), paged);
        }

        List<String> oldestFirst = new ArrayList<>(tenNewestFirst());
        Collections.reverse(oldestFirst);
        assertThat(seen).containsExactlyElementsOf(oldestFirst);
    }

    @Test
    void aCursorOutlivesItsArticle() {
        JsonPath page = read(ALL, "first: 4");
        Object last = page.getList("nodes.slug").get(3);
        archive.withdraw(last.toString());

        JsonPath next = read(ALL, "first: 4, after: \"%s\"".formatted(page.getString("pageInfo.endCursor")));
        assertThat(next.getList("nodes.slug"))
                .containsExactlyElementsOf(tenNewestFirst().subList(4, 8));
    }

    @Test
    void tellsWhatLiesOnBothSides() {
        JsonPath page = read(ALL, "first: 4");
        String cursor = page.getString("pageInfo.endCursor");

        assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(page.getInt("totalCount")).isEqualTo(10);
        JsonPath rest = read(ALL, "first: 6, after: \"%s\"".formatted(cursor));
        assertThat(rest.getBoolean("pageInfo.hasPreviousPage")).isTrue();
        assertThat(rest.getBoolean("pageInfo.hasNextPage")).isFalse();
        JsonPath end = read(ALL, "first: 6, after: \"%s\"".formatted(rest.getString("pageInfo.endCursor")));
        assertThat(end.getList("nodes")).isEmpty();
        assertThat(end.<Object>get("pageInfo.endCursor")).isNull();
        assertThat(end.getInt("totalCount")).isEqualTo(10);
    }

    @Test
    void oldestFirstIsTheSameListReversed() {
        List<String> oldest = read(ALL, "order: OLDEST, first: 10").getList("nodes.slug");

        Collections.reverse(oldest);
        assertThat(oldest).containsExactlyElementsOf(tenNewestFirst());
    }

    @Test
    void listsByNamePageBothWays() {
        List<String> all = names("first: 100");
        List<String> forwards = new ArrayList<>();
        String after = "";
        for (JsonPath page = actors("first: 7"); ; page = actors("first: 7, after: \"%s\"".formatted(after))) {
            forwards.addAll(page.getList("actors.nodes.slug"));
            after = page.getString("actors.pageInfo.endCursor");
            if (!page.getBoolean("actors.pageInfo.hasNextPage")) break;
        }

        assertThat(forwards).containsExactlyElementsOf(all);
        assertThat(names("last: 3")).containsExactlyElementsOf(all.subList(all.size() - 3, all.size()));
    }

    private static List<String> names(String arguments) {
        return actors(arguments).getList("actors.nodes.slug");
    }

    private static JsonPath actors(String arguments) {
        return Api.data("{ actors(%s) { nodes { slug } pageInfo { hasNextPage endCursor } } }".formatted(arguments));
    }

    /** By hour, and within an hour the last that came in. */
    private static List<String> tenNewestFirst() {
        return IntStream.rangeClosed(0, 9).mapToObj(i -> "paged-" + (9 - i)).toList();
    }

    private static JsonPath read(String list, String arguments) {
        JsonPath data = Api.data("{ " + list.formatted(arguments, FIELDS) + " }");
        return data.setRootPath(list.equals(ALL) ? "data.articles" : "data.actor.articles");
    }
}
