package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cached list that an article leaves is dropped, and so is the one that it comes into. */
@QuarkusTest
class LeftListsTest extends AtTheDesk {
    private static final Pattern COUNT = Pattern.compile("\"totalCount\":(\\d+)");

    @Inject
    NoResponseCache none;

    @BeforeEach
    void begin() throws Exception {
        none.begin();
    }

    static Stream<Arguments> changes() {
        String outlet = "{ outlet(slug: \"%s\") { articles { totalCount } } }";
        String outlets = "{ articles(filter: { outlets: [\"%s\"] }) { totalCount } }";
        String language = "{ articles(filter: { language: %s }) { totalCount } }";
        String day = "{ articles(filter: { publishedFrom: \"%1$sT00:00:00Z\", publishedBefore: \"%1$sT12:00:00Z\" })"
                + " { totalCount } }";
        return Stream.of(
                Arguments.of("outlet", "asharq", outlet.formatted("kurdistan-24"), outlet.formatted("asharq")),
                Arguments.of("outlet", "asharq", outlets.formatted("kurdistan-24"), outlets.formatted("asharq")),
                Arguments.of("language", "EN", language.formatted("AR"), language.formatted("EN")),
                Arguments.of(
                        "publishedAt",
                        "2001-01-01T00:00:00Z",
                        day.formatted("2002-01-01"),
                        day.formatted("2001-01-01")));
    }

    /** The lists are counted, not read: a response that shows the article is dropped with the article. */
    @ParameterizedTest
    @MethodSource("changes")
    void whenItsOutletLanguageOrDayChanges(String field, String value, String left, String entered) {
        Map<String, Object> article = amal.drafts("moving", "نص لا يذكر أحدا.");
        article = amal.does("changeArticle", article, Map.of("content", Map.of("publishedAt", "2002-01-01T00:00:00Z")));
        article = amal.does("publishArticle", article, Map.of());
        int leftBefore = count(left);
        int enteredBefore = count(entered);

        amal.does("correctArticle", article, Map.of("note", "تصحيح", "content", Map.of(field, value)));

        assertThat(count(left)).isEqualTo(leftBefore - 1);
        assertThat(count(entered)).isEqualTo(enteredBefore + 1);
    }

    private static int count(String list) {
        Matcher count = COUNT.matcher(CachingReader.asks(list).asString());
        assertThat(count.find()).as(list).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
