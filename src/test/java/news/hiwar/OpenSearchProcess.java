package news.hiwar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * An OpenSearch node of the tests' own: a process beside them, as its Lucene is another one than ours. It ends with this
 * process, however that ends.
 *
 * @param address where it answers, such as {@code 127.0.0.1:9200}
 */
public record OpenSearchProcess(Process process, String address) implements AutoCloseable {
    private static final Path TARGET = Path.of("target", "opensearch");
    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 20;

    /**
     * Starts a node with an empty disk, and waits until it is ready.
     *
     * @param port 0 for any that is free
     */
    public static OpenSearchProcess start(int port) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(TARGET, "node");
        Path address = folder.resolve("address");
        Path log = folder.resolve("log");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        Files.readString(TARGET.resolve("classpath")),
                        Path.of("src", "test", "opensearch", "OpenSearchNode.java")
                                .toString(),
                        folder.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (Files.notExists(address)) {
            if (node.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                node.destroyForcibly();
                throw new IllegalStateException("OpenSearch does not start: see " + log);
            }
        }
        return new OpenSearchProcess(node, Files.readString(address));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }
}
