package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import news.hiwar.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestTest {
    @Test
    void completesNamesInAnySpelling() {
        JsonPath found = Api.data("""
                { a: suggest(prefix: "كاظ", first: 3) { kind text node { id ... on Actor { slug } } }
                  b: suggest(prefix: "مصط الكا") { text }
                  c: suggest(prefix: "ا", kinds: [TOPIC, OUTLET]) { kind }
                  d: suggest(prefix: "الجولة الر", kinds: [DIALOGUE_ROUND]) { kind node { ... on DialogueRound { number } } }
                  none: suggest(prefix: "") { text } }""");

        assertThat(found.getString("a[0].node.slug")).isEqualTo("mustafa-al-kadhimi");
        assertThat(found.getString("b[0].text")).isEqualTo("مصطفى الكاظمي");
        assertThat(found.<String>getList("c.kind"))
                .isNotEmpty()
                .allMatch(kind -> kind.equals("TOPIC") || kind.equals("OUTLET"));
        assertThat(found.getInt("d[0].node.number")).isEqualTo(4);
        assertThat(found.getList("none")).isEmpty();
    }
}
