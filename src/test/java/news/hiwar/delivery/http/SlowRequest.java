package news.hiwar.delivery.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends a byte every 100 ms, so that it is never idle. */
public final class SlowRequest {
    private SlowRequest() {}

    /**
     * What the server says until it closes the connection.
     *
     * @throws IOException where it still listens after ten seconds
     */
    public static String heard(int port, String beginning) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            StringBuilder heard = new StringBuilder();
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
            for (int turn = 0; turn < 100; turn++) {
                Thread.sleep(100);
                byte[] bytes = socket.getInputStream()
                        .readNBytes(socket.getInputStream().available());
                heard.append(new String(bytes, StandardCharsets.UTF_8));
                try {
                    socket.getOutputStream().write('a');
                } catch (SocketException closed) {
                    return heard.toString();
                }
            }
        }
        throw new IOException("The server still listens.");
    }
}
