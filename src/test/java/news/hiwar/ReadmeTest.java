package news.hiwar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.hiwar.discovery.search.QuietIndex;
import org.junit.jupiter.api.Test;

/** The answer that the README shows is the one that its curl gets. */
@QuarkusTest
class ReadmeTest {
    private static final Pattern CURL_AND_ANSWER =
            Pattern.compile("(?s)curl [^']*'[^']*' -d '([^']*)'.*?```json\n(.*?)```");

    @Inject
    QuietIndex index;

    @Test
    void showsTheRealAnswer() throws Exception {
        index.await(); // related stories are scored by the index, too
        ObjectMapper json = new ObjectMapper();
        MatchResult example = CURL_AND_ANSWER
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .findFirst()
                .orElseThrow();

        String answer = given().contentType(ContentType.JSON)
                .body(example.group(1))
                .post("/graphql")
                .asString();

        assertThat(json.readTree(answer)).isEqualTo(json.readTree(example.group(2)));
    }
}
