package news.hiwar.platform.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No cursor tells the key of a row, from which one could count what is not published. */
@QuarkusTest
class OpaqueCursorsTest extends AtTheDesk {
    /** As cursors began before they were encrypted. */
    private static final Pattern READABLE = Pattern.compile("(?s)\\w+:\\d+.*|\\w{1,13}");

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles      | articles(first: 3) { edges { cursor } pageInfo { endCursor } }",
                "actors        | actors(first: 3) { edges { cursor } pageInfo { endCursor } }",
                "topics        | topics(first: 3) { edges { cursor } pageInfo { endCursor } }",
                "outlets       | outlets(first: 3) { edges { cursor } pageInfo { endCursor } }",
                "dialogues     | dialogues(first: 3) { edges { cursor } pageInfo { endCursor } }",
                "search        | search(query: \"بغداد\", first: 3) { edges { cursor } pageInfo { endCursor } }",
                "changes       | changes(first: 3) { edges { cursor } pageInfo { endCursor } }"
            })
    void isAListsCursor(String list, String query) {
        JsonPath page =
                basma.somebody().sends("{ " + query + " }").then().extract().jsonPath();

        List<String> cursors = page.getList("data." + list + ".edges.cursor");
        assertThat(cursors).isNotEmpty().allMatch(OpaqueCursorsTest::isOpaque);
        assertThat(isOpaque(page.getString("data." + list + ".pageInfo.endCursor")))
                .isTrue();
    }

    @Test
    void theAuditTrailsIsToo() {
        String query = "{ auditTrail(first: %d %s) { cursor who action } }";
        JsonPath all =
                basma.somebody().sends(query.formatted(2, "")).then().extract().jsonPath();

        List<String> cursors = all.getList("data.auditTrail.cursor");
        assertThat(cursors).hasSize(2).allMatch(OpaqueCursorsTest::isOpaque);
        assertThat(basma.somebody()
                        .sends(query.formatted(1, ", before: \"%s\"".formatted(cursors.get(0))))
                        .then()
                        .extract()
                        .<List<String>>path("data.auditTrail.cursor"))
                .containsExactly(cursors.get(1));
        assertThat(basma.somebody()
                        .sends("{ auditTrail(before: \"1\") { cursor } }")
                        .then()
                        .extract()
                        .<String>path("errors[0].extensions.code"))
                .isEqualTo("INVALID_PAGE");
    }

    private static boolean isOpaque(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        return bytes.length > 8
                && !READABLE.matcher(new String(bytes, ISO_8859_1)).matches();
    }

    /** All nodes have one, and keep it when they start again. */
    @Test
    void theKeyIsInTheDatabase() {
        Object secret = entities.createNativeQuery("select secret from server_key", String.class)
                .getSingleResult();

        assertThat(secret.toString()).hasSize(72);
    }
}
