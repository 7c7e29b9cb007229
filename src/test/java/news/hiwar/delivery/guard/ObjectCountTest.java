package news.hiwar.delivery.guard;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.Api;
import news.hiwar.Once;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.Test;

/** A list without a page size may be longer than its cost says, but a response of such lists is not made whole. */
@QuarkusTest
@Once
class ObjectCountTest extends AtTheDesk {
    private static final int PARAGRAPHS = 300;

    @Test
    void aResponseWithManyTimesTheObjectsOfItsCostIsStopped() {
        String[] paragraphs = Stream.generate(() -> "فقرة.").limit(PARAGRAPHS).toArray(String[]::new);
        amal.does("publishArticle", amal.drafts("long", paragraphs), Map.of());

        lists(15).body("errors", nullValue()).body("data.article.p14.size()", equalTo(PARAGRAPHS));
        lists(45).body("errors[0].extensions.code", equalTo("QUERY_TOO_COSTLY")).body("data", nullValue());
    }

    private static ValidatableResponse lists(int number) {
        String lists = IntStream.range(0, number)
                .mapToObj("p%d: paragraphs { index }"::formatted)
                .collect(Collectors.joining(" "));
        return Api.send("{ article(slug: \"long\") { " + lists + " } }", Map.of());
    }
}
