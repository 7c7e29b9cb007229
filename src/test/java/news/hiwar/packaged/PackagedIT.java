package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started from a folder of no meaning with nothing set up. */
class PackagedIT {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String QUERY =
            "?query=%7Barticles%7Bnodes%7Bid%20slug%20updatedAt%7D%7Dactors(first:100)%7Bnodes%7Bid%7D%7D%7D";

    private static final String SEARCH = "?query=%7Bsearch(query:%22iraq%22)%7BtotalCount%20nodes%7Bslug%7D%7D%7D";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path anywhere;

    private int port;
    private int managementPort;
    private Process server;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0);
                ServerSocket another = new ServerSocket(0)) {
            port = free.getLocalPort();
            managementPort = another.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) server.destroyForcibly().waitFor();
    }

    @Test
    void keepsItsDataAndItsIdsOverAKillAndARestart() throws Exception {
        start("-Duser.home=" + anywhere);
        String first = get("/graphql" + QUERY);
        assertThat(first).contains("kadhimi-heads-to-washington-last-round").doesNotContain("errors");
        assertThat(ready()).contains("UP");
        assertThat(anywhere.resolve(".hiwar")).isNotEmptyDirectory();

        stop();
        start("-Duser.home=" + anywhere);

        assertThat(get("/graphql" + QUERY)).isEqualTo(first);
        assertThat(log()).contains("articles, 0 entries new or changed");
    }

    @Test
    void makesALostOrBrokenIndexAnew() throws Exception {
        start("-Dhiwar.data=" + anywhere);
        String found = get("/graphql" + SEARCH);
        assertThat(found).contains("kadhimi-heads-to-washington-last-round");
        Path index = anywhere.resolve("search").resolve("hiwar-article");

        for (Consumer<Path> harm : List.<Consumer<Path>>of(PackagedIT::delete, PackagedIT::truncate)) {
            stop();
            try (Stream<Path> files = Files.list(index)) {
                files.forEach(harm);
            }
            start("-Dhiwar.data=" + anywhere);
            Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
            while (!ready().contains("\"articlesToGo\": 0")) {
                assertThat(Instant.now()).as(log()).isBefore(deadline);
                Thread.sleep(200);
            }
            assertThat(get("/graphql" + SEARCH)).isEqualTo(found);
        }
    }

    private static void delete(Path file) {
        file.toFile().delete();
    }

    private static void truncate(Path file) {
        try {
            Files.write(file, new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatRunsIsFinishedBeforeTheEnd() throws Exception {
        start("-Dhiwar.data=" + anywhere);
        String costly =
                "/graphql?query=%7Barticles(first:100)%7Bnodes%7Brelated(first:5)%7Bscore%20article%7Bslug%7D%7D%7D%7D%7D";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + costly))
                .header("Cache-Control", "no-cache")
                .build();
        List<CompletableFuture<HttpResponse<String>>> running = Stream.generate(
                        () -> http.sendAsync(request, BodyHandlers.ofString()))
                .limit(10)
                .toList();
        WebSocket idle = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new WebSocket.Listener() {})
                .join();
        while (get(managementPort, "/q/metrics").contains("hiwar_operations_running 0.0")) Thread.sleep(5);
        assertThat(running).anyMatch(one -> !one.isDone());

        server.destroy();

        for (CompletableFuture<HttpResponse<String>> one : running) {
            assertThat(one.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(one.get().body()).contains("score").doesNotContain("errors");
        }
        assertThat(server.waitFor(15, TimeUnit.SECONDS)).isTrue(); // an idle socket is not waited for, which takes 20
        assertThat(idle.isInputClosed()).isTrue();
        assertThat(server.exitValue()).isIn(0, 143);
    }

    @Test
    void aBrokenSeedStopsTheStart() throws Exception {
        Path seeds = Files.createDirectory(anywhere.resolve("seeds"));
        Files.writeString(seeds.resolve("outlets.yaml"), "- slug: a\n  name: { ar: x }\n  site: y\n");

        launch("-Dhiwar.data=" + anywhere, "-Dhiwar.seeds.folder=" + seeds);

        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isNotZero();
        assertThat(log()).contains("outlets.yaml, line 3: the key `site` is not known here");
    }

    private void start(String setting) throws Exception {
        launch(setting);
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                ready();
                return;
            } catch (IOException e) {
                assertThat(Instant.now()).as(log()).isBefore(deadline);
                assertThat(server.isAlive()).as(log()).isTrue();
                Thread.sleep(200);
            }
        }
    }

    private void launch(String... settings) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + managementPort);
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        server = new ProcessBuilder(command)
                .directory(anywhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(anywhere.resolve("log").toFile())
                .start();
    }

    private String ready() throws IOException, InterruptedException {
        return get(managementPort, "/q/health/ready");
    }

    private String get(String path) throws IOException, InterruptedException {
        return get(port, path);
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private String log() throws IOException {
        return Files.readString(anywhere.resolve("log"));
    }
}
