package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application in a process of its own, on ports that are free, in a folder where its log is, too. */
record ServerProcess(Process process, Path log) implements AutoCloseable {
    /** Built for the embedded database. */
    static final Path EMBEDDED = jar("quarkus-app");

    static final Path FOR_POSTGRESQL = jar("quarkus-app-postgresql");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern PORT = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Pattern MANAGEMENT_PORT =
            Pattern.compile("Management interface listening on http://[^:]+:(\\d+)");

    private static Path jar(String folder) {
        return Path.of("target", folder, "quarkus-run.jar").toAbsolutePath();
    }

    /** The settings of a node on a PostgreSQL server, where {@link Chief} may sign in. */
    static Map<String, Object> onPostgresql(int port, Path data) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "hiwar.data",
                data,
                "hiwar.staff.first-chief.name",
                Chief.NAME,
                "hiwar.staff.first-chief.password",
                Chief.PASSWORD);
    }

    /** Started, and not waited for. */
    static ServerProcess launch(Path jar, Path folder, Map<String, ?> settings, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // short runs, as in pom.xml
        command.addAll(List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
        settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        Path log = Files.createTempFile(folder, "log", "");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log);
    }

    static ServerProcess start(Path jar, Path folder, Map<String, ?> settings) throws Exception {
        ServerProcess server = launch(jar, folder, settings);
        server.await("Listening on");
        return server;
    }

    /** Waits until its log has these words. */
    void await(String words) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (!logged().contains(words)) {
            assertThat(Instant.now()).as(logged()).isBefore(deadline);
            assertThat(process.isAlive()).as(logged()).isTrue();
            Thread.sleep(100);
        }
    }

    String logged() throws IOException {
        return Files.readString(log);
    }

    URI address(String path) throws IOException {
        return address(PORT, path);
    }

    URI management(String path) throws IOException {
        return address(MANAGEMENT_PORT, path);
    }

    private URI address(Pattern pattern, String path) throws IOException {
        Matcher port = pattern.matcher(logged());
        assertThat(port.find()).as(logged()).isTrue();
        return URI.create("http://127.0.0.1:" + port.group(1) + path);
    }

    String get(String path) throws Exception {
        return get(address(path));
    }

    String ready() throws Exception {
        return get(management("/q/health/ready"));
    }

    /** Waits until search finds every article as it is now. */
    void awaitIndex() throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!ready().contains("\"complete\": true")) {
            assertThat(Instant.now()).as(logged()).isBefore(deadline);
            Thread.sleep(100);
        }
    }

    static String get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address)).body();
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Sends a signal to a process, such as STOP, after which it does nothing until CONT. */
    static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Its exit code, when it ends by itself. */
    int end() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** Asks it to end, and waits. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Gives it no time for anything. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
