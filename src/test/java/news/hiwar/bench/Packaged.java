package news.hiwar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process on free ports: the packaged server, or another one to compare it with. */
record Packaged(Process process, int port, int management) implements AutoCloseable {
    /** Further options of the JVM, with spaces between them. */
    static final String JVM = System.getProperty("server.jvm", "-XX:+ExitOnOutOfMemoryError");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The server with 512 MB of heap on H2 in an empty folder, ready for requests. */
    static Packaged start(Path folder, String... options) throws Exception {
        return start(new Database(folder), folder, options);
    }

    /** The server with 512 MB of heap, ready for requests. */
    static Packaged start(Database database, Path folder, String... options) throws Exception {
        Packaged server = launch(database, folder, options);
        server.awaitReady();
        return server;
    }

    /** The server with 512 MB of heap, not waited for; its log is in the folder, by its port. */
    static Packaged launch(Database database, Path folder, String... options) throws Exception {
        int port = freePort();
        int management = freePort();
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m"));
        arguments.addAll(List.of(JVM.split(" ")));
        arguments.addAll(options(database, folder));
        arguments.add("-Dquarkus.management.port=" + management);
        arguments.add("-Dquarkus.http.port=" + port);
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-jar", database.jar().toString()));
        return new Packaged(java(folder.resolve("log" + port), arguments), port, management);
    }

    /** Imports documents before a server starts. */
    static void load(Database database, Path folder, Path documents) throws Exception {
        List<String> arguments = new ArrayList<>(options(database, folder));
        arguments.addAll(List.of("-jar", database.jar().toString(), "import", documents.toString()));
        Path log = folder.resolve("log-import");
        if (java(log, arguments).waitFor() != 0) throw new IllegalStateException(Files.readString(log));
    }

    /** Java with these arguments, when it answers on that port. */
    static Packaged start(Path folder, int port, List<String> arguments) throws Exception {
        Packaged server = new Packaged(java(folder.resolve("log" + port), arguments), port, 0);
        server.get("/");
        return server;
    }

    private static List<String> options(Database database, Path folder) {
        return Stream.concat(Stream.of("-Dhiwar.data=" + folder), database.options().stream())
                .toList();
    }

    private static Process java(Path log, List<String> arguments) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        Stream.concat(Stream.of(java), arguments.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The answer, as soon as there is one. */
    HttpResponse<byte[]> get(String path) throws Exception {
        return await(address(path));
    }

    /** Waits until it has read its seeds and its search index is complete. */
    void awaitReady() throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            HttpResponse<byte[]> ready = await(management("/q/health/ready"));
            if (new String(ready.body(), UTF_8).replace(" ", "").contains("\"complete\":true")) return;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("The search index of the server on port " + port + " is not complete.");
    }

    URI management(String path) {
        return URI.create("http://127.0.0.1:" + management + path);
    }

    private HttpResponse<byte[]> await(URI address) throws Exception {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            try {
                return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IllegalStateException("no answer from " + address);
    }

    /** A figure of its memory, in megabytes, where Linux tells it: {@code VmRSS}, {@code RssAnon}, {@code RssFile}. */
    long megabytes(String figure) {
        return status(figure) / 1024;
    }

    /** A line of {@code /proc/PID/status}; 0 on other systems. */
    long status(String figure) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(figure + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU time of the process. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Gives it no time for anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
