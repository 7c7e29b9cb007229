package news.hiwar;

import io.smallrye.graphql.api.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts an OpenSearch node in the test run that searches with one. */
public class OpenSearch implements LauncherSessionListener {
    private static final String HOSTS = "hiwar.search.hosts";

    private @Nullable OpenSearchProcess node;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        boolean wanted = "elasticsearch".equals(System.getProperty("hiwar.search.engine"));
        if (!wanted || System.getProperty(HOSTS) != null) return;
        try {
            node = OpenSearchProcess.start(0);
            System.setProperty(HOSTS, node.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (node == null) return;
        try {
            node.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
