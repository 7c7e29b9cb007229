package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the settings, with the packaged application. */
class ImportAtStartIT {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final String FOUND =
            "?query=%7Bsearch(query:%22harbour%22)%7BtotalCount%20nodes%7Bslug%20updatedAt%7D%7D%7D";

    @TempDir
    Path anywhere;

    private Path folder;
    private Process server;
    private int starts;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(anywhere.resolve("folder"));
    }

    @AfterEach
    void kill() throws InterruptedException {
        if (server != null) server.destroyForcibly().waitFor();
    }

    @Test
    void importsTheFolderAndLeavesItAloneTheNextTime() throws Exception {
        Files.writeString(folder.resolve("articles.jsonl"), line("harbour-opens", "افتتاح الميناء"));

        start();
        await("Imported");
        String found = get(FOUND);
        end();
        start();
        await("Imported");

        assertThat(found).contains("harbour-opens");
        assertThat(get(FOUND)).isEqualTo(found);
        assertThat(log()).contains("unchanged").doesNotContain("stored");
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
        await("Importing");
        end();
        String ended = log();
        start();
        await("Imported");

        assertThat(ended).contains("was broken off").doesNotContain("ERROR", "WARN  [news");
        assertThat(get(FOUND)).contains("\"totalCount\":" + articles);
    }

    private static String line(String slug, String headline) {
        return "{\"slug\":\"%s\",\"headline\":\"%s\",\"body\":\"بدأ العمل صباح اليوم %1$s.\",\"publishedAt\":\"2021-07-26\"}\n"
                .formatted(slug, headline);
    }

    private void start() throws Exception {
        starts++;
        server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.management.port=0",
                        "-Dhiwar.data=" + anywhere.resolve("data"),
                        "-Dhiwar.import.folder=" + folder,
                        "-jar",
                        JAR.toString())
                .directory(anywhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(anywhere.resolve("log" + starts).toFile())
                .start();
        await("Listening on");
    }

    private void end() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private void await(String words) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!log().contains(words)) {
            assertThat(Instant.now()).as(log()).isBefore(deadline);
            assertThat(server.isAlive()).as(log()).isTrue();
            Thread.sleep(100);
        }
    }

    private String get(String query) throws Exception {
        Matcher port = PORT.matcher(log());
        assertThat(port.find()).isTrue();
        URI address = URI.create("http://localhost:" + port.group(1) + "/graphql" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private String log() throws IOException {
        return Files.readString(anywhere.resolve("log" + starts));
    }

    private List<Path> reports() throws IOException {
        try (Stream<Path> reports = Files.list(anywhere.resolve("data/imports"))) {
            return reports.filter(report -> report.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
