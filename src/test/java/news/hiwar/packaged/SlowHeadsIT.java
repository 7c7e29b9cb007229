package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import news.hiwar.delivery.http.SlowRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that sends the head of a request byte by byte holds no connection for long. */
class SlowHeadsIT {
    private static final String GET = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: hiwar\r\n\r\n";

    @TempDir
    static Path anywhere;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(
                ServerProcess.EMBEDDED, anywhere, Map.of("hiwar.data", anywhere, "hiwar.limits.header-time", "2s"));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        assertThat(SlowRequest.heard(server.address("/").getPort(), "GET /graphql HTTP/1.1\r\nX-Slow: "))
                .isEmpty();
    }

    @Test
    void soIsOneThatFollowsAWholeRequest() throws Exception {
        assertThat(SlowRequest.heard(server.address("/").getPort(), GET + "GET /graphql HTTP/1.1\r\nX-Slow: "))
                .startsWith("HTTP/1.1 200");
    }
}
