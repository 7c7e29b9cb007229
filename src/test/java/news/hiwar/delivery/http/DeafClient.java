package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client that asks and asks, and reads nothing. */
public final class DeafClient {
    private DeafClient() {}

    /**
     * Sends one request after another by HTTP/1.1.
     *
     * @return whether the server has closed the connection within that time
     */
    public static boolean pipelines(InetAddress from, int port, String path, int seconds) throws Exception {
        byte[] request =
                ("GET " + path + " HTTP/1.1\r\nHost: hiwar\r\nCache-Control: no-cache\r\n\r\n").getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0)) {
            CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> write(socket, request));
            return closed.handle((nothing, failure) -> failure != null)
                    .completeOnTimeout(false, seconds, TimeUnit.SECONDS)
                    .get();
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            while (true) {
                socket.getOutputStream().write(request);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (IOException | InterruptedException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /**
     * Opens streams by HTTP/2 on one connection, whose flow control lets a client ask for a hundred responses and take none.
     *
     * @return whether the server has closed the connection within that time
     */
    public static boolean opensNoWindow(InetAddress from, int port, String path, int streams, int seconds)
            throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            CompletableFuture<Boolean> disconnected = new CompletableFuture<>();
            HttpClient client = vertx.httpClientBuilder()
                    .with(new HttpClientOptions()
                            .setProtocolVersion(HttpVersion.HTTP_2)
                            .setHttp2ClearTextUpgrade(false)
                            .setHttp2MaxPoolSize(1)
                            .setLocalAddress(from.getHostAddress())
                            .setInitialSettings(new Http2Settings().setInitialWindowSize(0)))
                    .withConnectHandler(connection -> connection.closeHandler(closed -> disconnected.complete(true)))
                    .build();
            for (int i = 0; i < streams; i++) {
                client.request(HttpMethod.GET, port, "127.0.0.1", path)
                        .onSuccess(request -> request.putHeader("Cache-Control", "no-cache")
                                .send()
                                .onSuccess(response -> response.exceptionHandler(closed -> {})));
            }
            return disconnected
                    .completeOnTimeout(false, seconds, TimeUnit.SECONDS)
                    .get();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        }
    }
}
