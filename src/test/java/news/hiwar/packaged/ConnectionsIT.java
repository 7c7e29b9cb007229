package news.hiwar.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.delivery.http.DeafClient;
import news.hiwar.delivery.http.SlowRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that is slow, deaf or greedy for connections does not get in the way of others. */
class ConnectionsIT {
    private static final int OF_ADDRESS = 8;
    private static final int PATIENCE_SECONDS = 30;

    private static final String GET = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: hiwar\r\n\r\n";

    /** A response of some hundred kilobytes. */
    private static final String LARGE = "/graphql?query=%7Barticles(first:5)%7Bnodes%7B"
            + IntStream.range(0, 30).mapToObj(i -> "b" + i + ":body").collect(Collectors.joining("%20"))
            + "%7D%7D%7D";

    @TempDir
    static Path anywhere;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(
                ServerProcess.EMBEDDED,
                anywhere,
                Map.of(
                        "hiwar.data", anywhere,
                        "hiwar.limits.header-time", "2s",
                        "hiwar.limits.read-time", "2s",
                        "hiwar.limits.unsent-of-address", "1M",
                        "hiwar.limits.connections-of-address", OF_ADDRESS));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
    }

    private static int port() throws IOException {
        return server.address("/").getPort();
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        assertThat(SlowRequest.heard(port(), "GET /graphql HTTP/1.1\r\nX-Slow: "))
                .isEmpty();
    }

    @Test
    void soIsOneThatFollowsAWholeRequest() throws Exception {
        assertThat(SlowRequest.heard(port(), GET + "GET /graphql HTTP/1.1\r\nX-Slow: "))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void theLongestIdleConnectionMakesRoomForANewOne() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < OF_ADDRESS; i++) open.add(opened());
            TimeUnit.MILLISECONDS.sleep(1100); // from when on they are idle
            assertThat(answered(open.get(0))).startsWith("HTTP/1.1 200");

            open.add(opened());

            assertThat(open.get(1).getInputStream().read())
                    .as("the end of the second")
                    .isEqualTo(-1);
            assertThat(answered(open.get(0))).startsWith("HTTP/1.1 200");
            assertThat(answered(open.get(OF_ADDRESS))).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : open) socket.close();
        }
    }

    @Test
    void aClientThatDoesNotReadIsDisconnected() throws Exception {
        assertThat(DeafClient.pipelines(InetAddress.getLoopbackAddress(), port(), LARGE, PATIENCE_SECONDS))
                .isTrue();
        try (Socket other = opened()) {
            assertThat(answered(other)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void soIsOneThatOpensNoWindow() throws Exception {
        assertThat(DeafClient.opensNoWindow(InetAddress.getLoopbackAddress(), port(), LARGE, 60, PATIENCE_SECONDS))
                .isTrue();
        try (Socket other = opened()) {
            assertThat(answered(other)).startsWith("HTTP/1.1 200");
        }
    }

    private static Socket opened() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return socket;
    }

    private static String answered(Socket socket) throws IOException {
        socket.getOutputStream().write(GET.getBytes(UTF_8));
        InputStream answer = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\"}}") < 0) {
            int next = answer.read();
            if (next < 0) throw new IOException("closed after " + head);
            head.append((char) next);
        }
        return head.toString();
    }
}
