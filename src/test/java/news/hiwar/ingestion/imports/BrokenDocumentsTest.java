package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.Api;
import news.hiwar.ingestion.imports.JsonLines.JsonLine;
import news.hiwar.ingestion.imports.Progress.ProgressLog;
import org.junit.jupiter.api.Test;

/** What cannot be taken is told of, and the rest goes on. */
@QuarkusTest
class BrokenDocumentsTest extends ImportTest {
    private static final String FILE = "news.jsonl";
    private static final String GOOD = Stories.line("good", "النهر");

    @Test
    void aBrokenFirstLineDoesNotHideTheOthers() throws Exception {
        List<String> first = List.of("{\"slug\": \"x\", ", "", "x".repeat(JsonLine.MAX_BYTES + 1), "rubbish", "{}");
        for (String line : first)
            folder.write("f" + first.indexOf(line) + ".jsonl", line + "\n" + line(first.indexOf(line)));
        folder.write("queries.jsonl", "{\"query\":\"النهر\"}\n{\"query\":\"الجبل\"}\n");

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(first.size());
        assertThat(tally.count(ImportOutcome.BROKEN)).isEqualTo(first.size() - 1);
        assertThat(folder.report().get("filesPassedOver")).hasSize(1);
    }

    private static String line(int number) {
        return Stories.line("good-" + number, "الرقم " + number);
    }

    @Test
    void aFileThatHoldsNothingButRubbishIsBroken() throws Exception {
        folder.write("rubbish.jsonl", "rubbish\nmore of it\n");

        assertThat(folder.load().count(ImportOutcome.BROKEN)).isEqualTo(2);
    }

    @Test
    void whatNoDatabaseOrIndexStoresIsRefusedOnEach() throws Exception {
        List<String> broken = List.of(
                GOOD.replace("خبر", "خ\\u0000بر"),
                GOOD.replace("خبر", "\\ud800خبر"),
                GOOD.replace("بدأ", "\\udc00بدأ"),
                GOOD.replace("2021-07-26T18:00:00Z", "+999999999-12-31"),
                GOOD.replace("2021-07-26T18:00:00Z", "-100000-01-01T00:00:00Z"),
                GOOD.replace("\"good\"", "\"" + "a-".repeat(20_000) + "a\""),
                GOOD.replace("\"language\"", "\"url\":\"javascript:alert(1)\",\"language\""));
        folder.write("actors.jsonl", "{\"slug\":\"long\",\"name_ar\":\"%s\"}".formatted("ا".repeat(5000)));
        folder.write(FILE, String.join("\n", broken) + "\n" + GOOD);

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(tally.count(ImportOutcome.BROKEN)).isEqualTo(broken.size() + 1);
        assertThat(IntStream.rangeClosed(1, broken.size()).mapToObj(this::reason))
                .doesNotContain("the database rejects it")
                .noneMatch(reason -> reason.startsWith("reading it failed"));
        assertThat(Api.data("{ search(query: \"النهر\") { nodes { slug } } }").getList("search.nodes.slug"))
                .contains("good");
    }

    private String reason(int line) {
        try {
            return folder.entry(FILE, line).get("reason").asText();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPageWithANulIsReadWithoutIt() throws Exception {
        folder.write("page.txt", Stories.PAGE.replace("الكهرباء", "الكهر\0باء"));

        folder.load();

        assertThat(Api.data("{ search(query: \"\\\"ملف الكهرباء\\\"\") { nodes { headline } } }")
                        .getList("search.nodes.headline"))
                .contains(Stories.HEADLINE);
    }

    @Test
    void aLinkToNowhereIsTold() throws Exception {
        folder.write(FILE, GOOD);
        Files.createSymbolicLink(place.resolve("sources/gone.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(place.resolve("sources/up"), Path.of(".."));

        ImportSummary tally = folder.load();

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
        assertThat(folder.entry("gone.txt", 0).get("reason").asText()).isEqualTo("the file cannot be read");
    }

    @Test
    void theFolderMayBeALink() throws Exception {
        folder.write(FILE, GOOD);
        Path link = Files.createSymbolicLink(place.resolve("current"), place.resolve("sources"));

        ImportSummary tally = importer.run(
                link, place.resolve("report.json"), new ProgressLog(java.time.Clock.systemUTC(), line -> {}));

        assertThat(tally.count(ImportOutcome.STORED)).isEqualTo(1);
    }
}
