package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import by command, with the packaged application. */
class ImportIT {
    private static final String LINE =
            "{\"slug\":\"harbour-opens\",\"headline\":\"افتتاح الميناء\",\"body\":\"افتتح الميناء الجديد صباح اليوم.\",\"publishedAt\":\"2021-07-26\"}\n";

    @TempDir
    Path anywhere;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(anywhere.resolve("folder"));
        Files.writeString(folder.resolve("articles.jsonl"), LINE);
    }

    @Test
    void storesAFolderAndLeavesItAloneTheSecondTime() throws Exception {
        Path report = anywhere.resolve("report.json");

        Run first = run("import", folder.toString(), "--report", report.toString());
        Run second = run("import", folder.toString());

        assertThat(first.code).as(first.output).isZero();
        assertThat(first.output).containsPattern("articles.jsonl +1").contains("stored", report.toString());
        assertThat(report).content().contains("\"STORED\" : 1");
        assertThat(second.code).isZero();
        assertThat(second.output).contains("unchanged").doesNotContain("stored");
        assertThat(anywhere.resolve("data/imports")).isNotEmptyDirectory();
    }

    @Test
    void endsWithOneWhereALineIsBroken() throws Exception {
        Files.writeString(folder.resolve("articles.jsonl"), LINE + "{\n");

        Run run = run("import", folder.toString());

        assertThat(run.code).isEqualTo(1);
        assertThat(run.output).contains("broken");
    }

    @Test
    void saysInALineWhyItCannotBegin() throws Exception {
        Run nowhere = run("import", "nowhere");
        assertThat(nowhere.code).isEqualTo(2);
        assertThat(nowhere.output).startsWith("no such folder: nowhere");
        assertThat(run("imprt", "x").output).startsWith("unknown command imprt").contains("usage:");
        assertThat(run("import", folder.toString(), "--reprot", "x").code).isEqualTo(2);
        assertThat(run("--help").code).isZero();
    }

    @Test
    void saysInALineThatAnotherProcessHasTheDatabase() throws Exception {
        try (ServerProcess server = launch()) {
            server.await("started in");

            Run run = run("import", folder.toString());

            assertThat(run.code).isEqualTo(2);
            assertThat(run.output.lines()).hasSize(1).first().asString().contains("in use by another process");
        }
    }

    private record Run(int code, String output) {}

    private Run run(String... words) throws Exception {
        ServerProcess process = launch(words);
        return new Run(process.end(), process.logged());
    }

    private ServerProcess launch(String... words) throws IOException {
        return ServerProcess.launch(
                ServerProcess.EMBEDDED, anywhere, Map.of("hiwar.data", anywhere.resolve("data")), words);
    }
}
