package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import news.hiwar.Api;
import org.junit.jupiter.api.Test;

/** Lines of records give every attribute of their kind, by the keys that seeds have. */
@QuarkusTest
class RecordsImportTest extends ImportTest {
    private static final String UNION =
            "{\"slug\":\"delta-union\",\"kind\":\"organisation\",\"name_en\":\"Delta Union\"}";

    @Test
    void everyAttributeIsStored() throws Exception {
        folder.write(
                "outlets.jsonl",
                "{\"slug\":\"delta-daily\",\"name_en\":\"Delta Daily\",\"website\":\"https://delta.example\"}");
        folder.write("actors.jsonl", UNION + """

                {"slug":"samir","name":{"ar":"سمير الدلتاوي"},"affiliation":"delta-union","description_en":"A speaker"}
                """);
        folder.write("topics.jsonl", """
                {"slug":"delta-water","name_en":"Delta water","aliases":["ري الدلتا"]}
                {"slug":"delta-canals","name_en":"Delta canals","broader":"delta-water"}
                """);
        folder.write(
                "dialogues.jsonl",
                "{\"slug\":\"delta-talks\",\"name_en\":\"Delta talks\",\"parties\":[\"samir\",\"iraq\"]}");
        folder.write("rounds.jsonl", """
                {"dialogue":"delta-talks","number":1,"name_en":"First","status":"held","venue_en":"Delta",
                 "date":{"from":"2021-05-01","to":"2021-05-31","precision":"MONTH","basis":"STATED"},
                 "agenda":["delta-canals"],"participants":[{"actor":"samir","role":{"en":"Host"}}],
                 "outcomes":[{"en":"A canal"}]}
                """.replace("\n ", " "));

        ImportSummary summary = folder.load();

        JsonPath data = Api.data("""
                { outlet(slug: "delta-daily") { website }
                  actor(slug: "samir") { kind description(language: EN) affiliation { slug kind } aliases }
                  topic(slug: "delta-canals") { broader { slug aliases } }
                  dialogue(slug: "delta-talks") { parties { slug } rounds { slug status venue(language: EN) date { precision }
                    agenda { slug } participants { actor { slug } role(language: EN) } outcomes(language: EN) } } }""");
        assertThat(summary.count(ImportOutcome.STORED)).isEqualTo(7);
        assertThat(data.getMap("outlet")).isEqualTo(Map.of("website", "https://delta.example"));
        assertThat(data.getString("actor.kind")).isEqualTo("PERSON");
        assertThat(data.getString("actor.description")).isEqualTo("A speaker");
        assertThat(data.getList("actor.aliases")).isEqualTo(List.of("سمير الدلتاوي"));
        assertThat(data.getMap("actor.affiliation")).isEqualTo(Map.of("slug", "delta-union", "kind", "ORGANISATION"));
        assertThat(data.getMap("topic.broader"))
                .isEqualTo(Map.of("slug", "delta-water", "aliases", List.of("Delta water", "ري الدلتا")));
        assertThat(data.getList("dialogue.parties.slug")).isEqualTo(List.of("samir", "iraq"));
        assertThat(data.getMap("dialogue.rounds[0]"))
                .isEqualTo(Map.of(
                        "slug", "delta-talks/1",
                        "status", "HELD",
                        "venue", "Delta",
                        "date", Map.of("precision", "MONTH"),
                        "agenda", List.of(Map.of("slug", "delta-canals")),
                        "participants", List.of(Map.of("actor", Map.of("slug", "samir"), "role", "Host")),
                        "outcomes", List.of("A canal")));
        assertThat(folder.load().count(ImportOutcome.UNCHANGED)).isEqualTo(7);
    }

    @Test
    void anUpdateReplacesWhatTheLineSaysAndLosesNoName() throws Exception {
        folder.write("actors.jsonl", UNION.replace("}", ",\"description_en\":\"First\"}"));
        folder.load();
        folder.write("actors.jsonl", UNION.replace("Delta Union", "Union of the Delta"));

        ImportSummary again = folder.load();

        JsonPath actor = Api.data("{ actor(slug: \"delta-union\") { name(language: EN) description aliases } }");
        assertThat(again.count(ImportOutcome.UPDATED)).isEqualTo(1);
        assertThat(actor.getString("actor.name")).isEqualTo("Union of the Delta");
        assertThat(actor.getString("actor.description")).isNull();
        assertThat(actor.getList("actor.aliases")).isEqualTo(List.of("Delta Union", "Union of the Delta"));
    }

    @Test
    void roundsBringTheirDialogueAlong() throws Exception {
        String line =
                "{\"dialogue\":\"delta-talks\",\"number\":%d,\"name_en\":\"Round\",\"dialogue_name_en\":\"Delta talks\"}";
        folder.write("rounds.jsonl", line.formatted(1) + "\n" + line.formatted(2));

        ImportSummary summary = folder.load();

        assertThat(summary.count(ImportOutcome.STORED)).isEqualTo(2);
        assertThat(Api.data("{ dialogue(slug: \"delta-talks\") { name(language: EN) rounds { number status } } }")
                        .getList("dialogue.rounds.status"))
                .isEqualTo(List.of("ANNOUNCED", "ANNOUNCED"));
    }

    @Test
    void aLineThatCannotBeStoredIsReportedWithItsReason() throws Exception {
        folder.write("outlets.jsonl", "{\"slug\":\"delta\",\"name_en\":\"Delta\",\"website\":\"javascript:alert(1)\"}");
        folder.write("actors.jsonl", """
                {"slug":"a","name_en":"A","affiliation":"nobody-here"}
                {"slug":"b","name_en":"B","kind":"HUMAN"}
                {"slug":"c"}
                {"slug":"d","name_en":"D","aliases":"E"}
                {"slug":"e","name_en":" "}
                {"slug":"f","name_en":"F","description":{"de":"F"}}
                ["g"]
                {"slug":"h","name_en":"H","affiliation":5}
                """);
        folder.write("rounds.jsonl", """
                {"dialogue":"us-iraq-strategic-dialogue","number":0,"name_en":"Nought"}
                {"dialogue":"no-talks","number":1,"name_en":"First"}
                """);

        ImportSummary summary = folder.load();

        assertThat(summary.count(ImportOutcome.STORED)).isZero();
        assertThat(reason("outlets.jsonl", 1)).isEqualTo("`website` must begin with http:// or https://");
        assertThat(reason("actors.jsonl", 1)).isEqualTo("no actor has the slug nobody-here");
        assertThat(reason("actors.jsonl", 2)).startsWith("`HUMAN` is not one of [PERSON, ");
        assertThat(reason("actors.jsonl", 3)).isEqualTo("the entry has no `name` or `name_ar` or `name_en`");
        assertThat(reason("actors.jsonl", 4)).isEqualTo("`aliases` has a value of the wrong type");
        assertThat(reason("actors.jsonl", 5)).isEqualTo("a text of `name` is blank");
        assertThat(reason("actors.jsonl", 6)).isEqualTo("a text is wanted under `ar`, `en` or both");
        assertThat(reason("actors.jsonl", 7)).isEqualTo("the line is not a JSON object");
        assertThat(reason("actors.jsonl", 8)).isEqualTo("`affiliation` has a value of the wrong type");
        assertThat(reason("rounds.jsonl", 1)).isEqualTo("`number` must be at least 1");
        assertThat(reason("rounds.jsonl", 2)).isEqualTo("no dialogue has the slug no-talks");
    }

    @Test
    void roundsTakeNothingFromTheirDialogue() throws Exception {
        folder.write(
                "dialogues.jsonl",
                "{\"slug\":\"delta-talks\",\"name_en\":\"Delta talks\",\"parties\":[\"iraq\"],\"description_en\":\"On water\"}");
        folder.write(
                "rounds.jsonl",
                "{\"dialogue\":\"delta-talks\",\"number\":1,\"name_en\":\"Round\",\"dialogue_name_en\":\"The talks\"}");

        folder.load();
        ImportSummary again = folder.load();

        JsonPath talks = Api.data(
                "{ dialogue(slug: \"delta-talks\") { name(language: EN) description(language: EN) parties { slug } } }");
        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(talks.getMap("dialogue"))
                .isEqualTo(Map.of(
                        "name", "Delta talks",
                        "description", "On water",
                        "parties", List.of(Map.of("slug", "iraq"))));
    }

    @Test
    void aTextMayHaveItsLanguagesUnderDifferentKeys() throws Exception {
        folder.write(
                "actors.jsonl",
                "{\"slug\":\"delta-union\",\"name\":{\"ar\":\"اتحاد الدلتا\"},\"name_en\":\"Delta Union\"}");

        folder.load();

        assertThat(Api.data("{ actor(slug: \"delta-union\") { aliases } }").getList("actor.aliases"))
                .isEqualTo(List.of("اتحاد الدلتا", "Delta Union"));
    }

    @Test
    void topicsStayAtTwoLevels() throws Exception {
        String part = "{\"slug\":\"zz-part\",\"name_en\":\"Zz part\",\"broader\":\"zz-field\"}";
        folder.write("topics.jsonl", "{\"slug\":\"zz-field\",\"name_en\":\"Zz field\"}\n" + part);
        folder.load();
        folder.write(
                "topics.jsonl", "{\"slug\":\"zz-field\",\"name_en\":\"Zz field\",\"broader\":\"security\"}\n" + part);

        folder.load();

        assertThat(reason("topics.jsonl", 1)).contains("three levels deep");
        assertThat(Api.data("{ topic(slug: \"zz-part\") { broader { slug broader { slug } } } }")
                        .getMap("topic.broader"))
                .containsEntry("slug", "zz-field")
                .containsEntry("broader", null);
    }

    @Test
    void actorsThatWouldSpeakForEachOtherAreRefused() throws Exception {
        folder.write(
                "actors.jsonl",
                "{\"slug\":\"a-zz\",\"name_en\":\"Zz A\"}\n{\"slug\":\"b-zz\",\"name_en\":\"Zz B\",\"affiliation\":\"a-zz\"}");
        folder.load();
        folder.write("actors.jsonl", "{\"slug\":\"a-zz\",\"name_en\":\"Zz A\",\"affiliation\":\"b-zz\"}");

        folder.load();

        JsonPath data = Api.data(
                "{ a: actor(slug: \"a-zz\") { affiliation { slug } } b: actor(slug: \"b-zz\") { affiliation { slug } } }");
        assertThat(reason("actors.jsonl", 1)).contains("cannot be affiliated with itself");
        assertThat(data.getString("a.affiliation")).isNull();
        assertThat(data.getString("b.affiliation.slug")).isEqualTo("a-zz");
    }

    private String reason(String file, int line) throws IOException {
        return folder.entry(file, line).get("reason").asText();
    }
}
