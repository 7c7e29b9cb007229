package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started from a folder of no meaning with nothing set up. */
class PackagedIT {
    private static final String QUERY =
            "?query=%7Barticles%7Bnodes%7Bid%20slug%20updatedAt%7D%7Dactors(first:100)%7Bnodes%7Bid%7D%7D%7D";

    private static final String SEARCH = "?query=%7Bsearch(query:%22iraq%22)%7BtotalCount%20nodes%7Bslug%7D%7D%7D";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path anywhere;

    private ServerProcess server;

    @AfterEach
    void stop() {
        if (server != null) server.close();
    }

    @Test
    void keepsItsDataAndItsIdsOverAKillAndARestart() throws Exception {
        start("user.home", anywhere);
        String first = server.get("/graphql" + QUERY);
        assertThat(first).contains("kadhimi-heads-to-washington-last-round").doesNotContain("errors");
        assertThat(server.ready()).contains("UP");
        assertThat(anywhere.resolve(".hiwar")).isNotEmptyDirectory();

        stop();
        start("user.home", anywhere);

        assertThat(server.get("/graphql" + QUERY)).isEqualTo(first);
        assertThat(server.logged()).contains("articles, 0 entries new or changed");
    }

    @Test
    void makesALostOrBrokenIndexAnew() throws Exception {
        start("hiwar.data", anywhere);
        server.awaitIndex();
        String found = server.get("/graphql" + SEARCH);
        assertThat(found).contains("kadhimi-heads-to-washington-last-round");
        Path index = anywhere.resolve("search").resolve("hiwar-article");

        for (Consumer<Path> harm : List.<Consumer<Path>>of(PackagedIT::delete, PackagedIT::truncate)) {
            stop();
            try (Stream<Path> files = Files.list(index)) {
                files.forEach(harm);
            }
            start("hiwar.data", anywhere);
            server.awaitIndex();
            assertThat(server.get("/graphql" + SEARCH)).isEqualTo(found);
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
        start("hiwar.data", anywhere);
        String costly =
                "/graphql?query=%7Barticles(first:100)%7Bnodes%7Brelated(first:5)%7Bscore%20article%7Bslug%7D%7D%7D%7D%7D";
        HttpRequest request = HttpRequest.newBuilder(server.address(costly))
                .header("Cache-Control", "no-cache")
                .build();
        List<CompletableFuture<HttpResponse<String>>> running = Stream.generate(
                        () -> http.sendAsync(request, BodyHandlers.ofString()))
                .limit(10)
                .toList();
        WebSocket idle = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(
                        URI.create(server.address("/graphql").toString().replaceFirst("^http", "ws")),
                        new WebSocket.Listener() {})
                .join();
        while (ServerProcess.get(server.management("/q/metrics")).contains("hiwar_operations_running 0.0"))
            Thread.sleep(5);
        assertThat(running).anyMatch(one -> !one.isDone());

        server.process().destroy();

        for (CompletableFuture<HttpResponse<String>> one : running) {
            assertThat(one.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(one.get().body()).contains("score").doesNotContain("errors");
        }
        assertThat(server.process().waitFor(15, TimeUnit.SECONDS))
                .isTrue(); // an idle socket is not waited for, which takes 20
        assertThat(idle.isInputClosed()).isTrue();
        assertThat(server.process().exitValue()).isIn(0, 143);
    }

    @Test
    void aBrokenSeedStopsTheStart() throws Exception {
        Path seeds = Files.createDirectory(anywhere.resolve("seeds"));
        Files.writeString(seeds.resolve("outlets.yaml"), "- slug: a\n  name: { ar: x }\n  site: y\n");

        server = ServerProcess.launch(
                ServerProcess.EMBEDDED, anywhere, Map.of("hiwar.data", anywhere, "hiwar.seeds.folder", seeds));

        assertThat(server.end()).isNotZero();
        assertThat(server.logged()).contains("outlets.yaml, line 3: the key `site` is not known here");
    }

    private void start(String setting, Object value) throws Exception {
        server = ServerProcess.start(ServerProcess.EMBEDDED, anywhere, Map.of(setting, value));
    }
}
