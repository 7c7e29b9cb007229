package news.hiwar.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process on a free port: the packaged server on an empty folder, or another one to compare it with. */
record Packaged(Process process, int port, Path log) implements AutoCloseable {
    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    /** The server with 512 MB of heap, ready for requests. */
    static Packaged start(Path folder, String... settings) throws Exception {
        int port = freePort();
        Stream<String> ours = Stream.of(
                "-Xmx512m",
                "-Dhiwar.data=" + folder,
                "-Dquarkus.management.port=" + freePort(),
                "-Dquarkus.http.port=" + port);
        return start(
                folder,
                port,
                Stream.concat(Stream.concat(ours, Stream.of(settings)), Stream.of("-jar", JAR.toString()))
                        .toList());
    }

    /** Java with these arguments, when it answers on that port. */
    static Packaged start(Path folder, int port, List<String> arguments) throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        Path log = folder.resolve("log" + port);
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), arguments.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Packaged server = new Packaged(process, port, log);
        server.get("/");
        return server;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The answer, as soon as there is one. */
    HttpResponse<byte[]> get(String path) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            try {
                return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("no answer on port " + port);
    }

    /** Where Linux tells it; 0 elsewhere. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .sum()
                / 1024;
    }

    /** CPU time of the process. */
    long cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** Waits until its log has these words. */
    void await(String words) throws Exception {
        for (int tries = 0; tries < 3000; tries++) {
            if (Files.readString(log).contains(words)) return;
            Thread.sleep(200);
        }
        throw new IllegalStateException(Files.readString(log));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
