package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the settings, with the packaged application. */
class ImportAtStartIT {
    private static final String FOUND =
            "/graphql?query=%7Bsearch(query:%22harbour%22)%7BtotalCount%20nodes%7Bslug%20updatedAt%7D%7D%7D";

    @TempDir
    Path anywhere;

    private Path folder;
    private ServerProcess server;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(anywhere.resolve("folder"));
    }

    @AfterEach
    void kill() {
        if (server != null) server.close();
    }

    @Test
    void importsTheFolderAndLeavesItAloneTheNextTime() throws Exception {
        Files.writeString(folder.resolve("articles.jsonl"), line("harbour-opens", "افتتاح الميناء"));

        start();
        server.await("Imported");
        server.awaitIndex();
        String found = server.get(FOUND);
        server.stop();
        start();
        server.await("Imported");
        server.awaitIndex();

        assertThat(found).contains("harbour-opens");
        assertThat(server.get(FOUND)).isEqualTo(found);
        assertThat(server.logged()).contains("unchanged").doesNotContain("stored");
        assertThat(reports()).hasSize(2);
        assertThat(reports().get(0)).content().contains("\"STORED\" : 1");
        assertThat(reports().get(1)).content().contains("\"UNCHANGED\" : 1");
    }

    @Test
    void isBrokenOffByAStopAndCompletedByTheNextStart() throws Exception {
        int articles = 2000;
        Files.writeString(
                folder.resolve("articles.jsonl"),
                IntStream.range(0, articles)
                        .mapToObj(i -> line("harbour-" + i, "خبر الميناء " + i))
                        .collect(Collectors.joining()));

        start();
        server.await("Importing");
        server.stop();
        String ended = server.logged();
        start();
        server.await("Imported");
        server.awaitIndex();

        assertThat(ended).contains("was interrupted").doesNotContain("ERROR", "WARN  [news");
        assertThat(server.get(FOUND)).contains("\"totalCount\":" + articles);
    }

    private static String line(String slug, String headline) {
        return "{\"slug\":\"%s\",\"headline\":\"%s\",\"body\":\"بدأ العمل صباح اليوم %1$s.\",\"publishedAt\":\"2021-07-26\"}\n"
                .formatted(slug, headline);
    }

    private void start() throws Exception {
        Map<String, ?> settings = Map.of("hiwar.data", anywhere.resolve("data"), "hiwar.import.folder", folder);
        server = ServerProcess.start(ServerProcess.EMBEDDED, anywhere, settings);
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> reports = Files.list(anywhere.resolve("data/imports"))) {
            return reports.filter(report -> report.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
