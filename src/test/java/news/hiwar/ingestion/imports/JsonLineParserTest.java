package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.hiwar.graph.kind.Kinds;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineParserTest {
    private static final String LINE = """
            {"slug":"harbour","headline":"ميناء","body":"نص","publishedAt":"2021-07-26",%s}""";

    @Test
    void anArticleNamesRecordsOfEachKindByTheirSlugs() throws DocumentRejected {
        JsonLineParser.Article article = parse(
                "\"actors\":[\"iraq\"],\"rounds\":[{\"dialogue\":\"us-iraq\",\"number\":4},\"us-iraq/5\"],\"dialogues\":null");

        assertThat(article.links(Kinds.ACTOR)).containsExactly("iraq");
        assertThat(article.links(Kinds.ROUND)).containsExactly("us-iraq/4", "us-iraq/5");
        assertThat(article.links(Kinds.TOPIC)).isEmpty();
        assertThat(article.links(Kinds.DIALOGUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            "actors":"iraq"                   | `actors` has a value of the wrong type
            "actors":[null]                   | `actors` has a value of the wrong type
            "actors":[5]                      | `actors` has a value of the wrong type
            "rounds":[{"dialogue":"us-iraq"}] | `rounds` has a value of the wrong type
            "authors":[{}]                    | `authors` has a value of the wrong type
            "authors":[null]                  | `authors` has a value of the wrong type
            """)
    void aValueOfTheWrongTypeIsNamed(String part, String problem) {
        assertThatThrownBy(() -> parse(part)).hasMessage(problem);
    }

    private static JsonLineParser.Article parse(String part) throws DocumentRejected {
        byte[] line = LINE.formatted(part).getBytes(UTF_8);
        return JsonLineParser.article(new JsonLine(1, line.length, line));
    }
}
