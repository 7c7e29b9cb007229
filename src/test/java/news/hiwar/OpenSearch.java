package news.hiwar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * An OpenSearch node of the tests' own, in the test run that searches with one: a process beside them, as its Lucene is
 * another one than ours. It ends with this process, however that ends.
 */
public class OpenSearch implements LauncherSessionListener {
    private static final String HOSTS = "hiwar.search.hosts";
    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 20;

    private Process node;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        boolean wanted = "elasticsearch".equals(System.getProperty("hiwar.search.engine"));
        if (!wanted || System.getProperty(HOSTS) != null) return;
        try {
            System.setProperty(HOSTS, start(Path.of("target", "opensearch")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String start(Path target) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(target, "node");
        Path address = folder.resolve("address");
        Path log = folder.resolve("log");
        node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        Files.readString(target.resolve("classpath")),
                        Path.of("src", "test", "opensearch", "OpenSearchNode.java")
                                .toString(),
                        folder.toString())
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
        return Files.readString(address);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (node == null) return;
        try {
            node.getOutputStream().close();
            if (!node.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) node.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
