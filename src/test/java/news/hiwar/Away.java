package news.hiwar;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import news.hiwar.platform.staff.StandInProvider;

/** A search server that does not answer, and an OpenID Connect provider that does so when a test wants it. */
public class Away implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        try (ServerSocket free = new ServerSocket(0)) {
            return Map.of(
                    "hiwar.search.engine",
                    "elasticsearch",
                    "hiwar.search.hosts",
                    "127.0.0.1:" + free.getLocalPort(),
                    "hiwar.search.timeout",
                    "1s",
                    "hiwar.search.write-timeout",
                    "1s",
                    "hiwar.search.check-interval",
                    "200ms",
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.connection-timeout",
                    "1s",
                    "quarkus.oidc.roles.role-claim-path",
                    "newsroom/roles");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(StandInProvider.class));
    }
}
