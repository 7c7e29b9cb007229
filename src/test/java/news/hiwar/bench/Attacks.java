package news.hiwar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** What attackers send to a server; each blow differs from the last, so that nothing at hand answers it. */
class Attacks {
    /** How many strike at once. */
    static final int ATTACKERS = 4;

    private static final int CONNECTIONS = 100;

    private final Packaged server;
    private final HttpClient http;
    private final int seconds;
    private final AtomicLong serial = new AtomicLong();

    interface Attack {
        /** One blow; called again and again. */
        String strike() throws Exception;
    }

    /** @param seconds for which connections are held */
    Attacks(Packaged server, HttpClient http, int seconds) {
        this.server = server;
        this.http = http;
        this.seconds = seconds;
    }

    /** By their names. */
    Map<String, Attack> all() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put(
                "deep",
                query(n ->
                        "{ topic(slug: \"s" + n + "\") " + "{ broader ".repeat(3000) + "{ slug }" + "}".repeat(3001)));
        attacks.put("wide", query(n -> "{ " + many(1000, i -> "a" + i + n + ": __typename ") + "}"));
        attacks.put(
                "aliases", query(n -> "{ outlets { " + many(900, i -> "a" + i + "b" + n + ": __typename ") + "} }"));
        attacks.put(
                "fragment bomb",
                query(n -> "{ topic(slug: \"s" + n + "\") { ...F0 } } "
                        + many(
                                25,
                                i -> "fragment F%d on Topic { n: narrower { ...F%d } m: narrower { ...F%d } }"
                                        .formatted(i, i + 1, i + 1))
                        + " fragment F25 on Topic { slug }"));
        attacks.put(
                "overlapping fields",
                query(n -> "{ actors { nodes { "
                        + many(
                                14,
                                i -> "... on Actor { " + many(45, j -> "x" + j + ": slug ") + many(20, j -> "slug ")
                                        + "}")
                        + "} } } #" + n));
        attacks.put("huge token", query(n -> "{ a" + n + "x".repeat(900_000) + " }"));
        attacks.put("many tokens", query(n -> "{ " + "a ".repeat(400_000) + n + "}"));
        attacks.put(
                "nested JSON",
                post(n -> "{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + "[".repeat(100_000) + n));
        attacks.put(
                "distinct documents",
                query(n -> "{ outlets { " + many(49, i -> "a" + i + "b" + n + ": __typename ")
                        + many(900, i -> "__typename ") + "} }"));
        attacks.put(
                "costly searches",
                query(n -> "{ search(query: \"العراق واشنطن " + n
                        + "\", first: 100) { totalCount nodes { headline } } }"));
        attacks.put(
                "costly pages",
                query(n -> "{ articles(first: 100) { nodes { headline a" + n
                        + ": related(first: 5) { score reasons { kind } article { slug } } } } }"));
        attacks.put(
                "bodies that drip",
                () -> drip(
                        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n"));
        attacks.put("heads that drip", () -> drip("GET /graphql HTTP/1.1\r\nX-A: "));
        attacks.put("silent sockets", this::sockets);
        return attacks;
    }

    private Attack query(LongFunction<String> document) {
        return post(n -> "{\"query\": \"" + document.apply(n).replace("\"", "\\\"") + "\"}");
    }

    private Attack post(LongFunction<String> body) {
        return () -> {
            HttpRequest request = HttpRequest.newBuilder(server.address("/graphql"))
                    .header("Content-Type", "application/json")
                    .header("X-Forwarded-For", "203.0.113.9")
                    .POST(BodyPublishers.ofString(body.apply(serial.incrementAndGet())))
                    .build();
            return String.valueOf(http.send(request, BodyHandlers.discarding()).statusCode());
        };
    }

    /** Opens many connections, and sends a byte on each now and then. */
    private String drip(String beginning) throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                open.add(socket);
                socket.getOutputStream().write(beginning.getBytes(UTF_8));
            }
            for (int turn = 0; turn < seconds; turn++) {
                for (Socket socket : open) trickle(socket.getOutputStream());
                Thread.sleep(900);
            }
            return CONNECTIONS + " held";
        } finally {
            for (Socket socket : open) socket.close();
        }
    }

    private static void trickle(OutputStream out) throws IOException {
        out.write('a');
        out.flush();
    }

    private String sockets() throws Exception {
        List<WebSocket> open = new ArrayList<>();
        URI address = URI.create(server.address("/graphql").toString().replaceFirst("^http", "ws"));
        for (int i = 0; i < CONNECTIONS / ATTACKERS; i++) {
            open.add(http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("X-Forwarded-For", "203.0.113.9")
                    .buildAsync(address, new WebSocket.Listener() {})
                    .get(10, TimeUnit.SECONDS));
        }
        Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        open.forEach(WebSocket::abort);
        return open.size() + " held";
    }

    private static String many(long n, LongFunction<String> part) {
        return LongStream.range(0, n).mapToObj(part).collect(joining());
    }
}
