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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import news.hiwar.delivery.http.DeafClient;

/** What attackers send to a server with the {@link SampleArchive}; each blow differs, so that no cache answers it. */
class Attacks {
    /** How many strike at once. */
    static final int ATTACKERS = 4;

    /** The options of a server that trusts what the attackers and readers say of their addresses, as a proxy would. */
    static final String[] OPTIONS = {
        "-Dquarkus.http.proxy.proxy-address-forwarding=true", "-Dquarkus.http.proxy.trusted-proxies=127.0.0.1"
    };

    private static final String ADDRESS = "203.0.113.9";
    private static final int CONNECTIONS = 100;
    private static final int STREAMS = 100;
    private static final int ALIASES = 45;

    /** A response of megabytes. */
    private static final String LARGE = "/graphql?query=%7Barticles(first:25)%7Bnodes%7B"
            + LongStream.range(0, ALIASES).mapToObj(i -> "b" + i + ":body").collect(joining("%20")) + "%7D%7D%7D";

    private final Packaged server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int seconds;

    /** From which connections are opened: no proxy's. */
    private final InetAddress from;

    private final AtomicLong serial = new AtomicLong();

    interface Attack {
        /** One blow; called again and again. */
        String strike() throws Exception;
    }

    /** @param seconds for which connections are held */
    Attacks(Packaged server, int seconds) throws IOException {
        this.server = server;
        this.seconds = seconds;
        from = InetAddress.getByName("127.0.0.2");
    }

    /** Requests that are answered at once or refused, by their names. */
    Map<String, Attack> requests() {
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
                "large answers",
                query(n -> "{ articles(first: 25) { nodes { " + many(ALIASES, i -> "b" + i + n + ": body ") + "} } }"));
        attacks.put("long searches", query(n -> "{ " + many(20, i -> search(i, n)) + "}"));
        attacks.put(
                "plain lists",
                query(n -> "{ dialogue(slug: \"" + SampleArchive.DIALOGUE + "\") { rounds { participants { actor { a"
                        + n + ": rounds { participants { actor { slug } } } } } } } }"));
        attacks.put(
                "numbers, broken JSON",
                post(n ->
                        "{\"query\": \"query($n: Int) { articles(first: $n) { nodes { slug } } }\", \"variables\": {\"n\": "
                                + (n % 2 == 0 ? "1e400}}" : "}")));
        attacks.put("heads without Host", () -> raw("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n\r\n"));
        attacks.put("guessed passwords", this::guess);
        attacks.put("spoofed addresses", this::spoof);
        return attacks;
    }

    /** What holds connections for some seconds, by their names. */
    Map<String, Attack> connections() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put(
                "bodies that drip",
                () -> drip(
                        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n",
                        true));
        attacks.put("heads that drip", () -> drip("GET /graphql HTTP/1.1\r\nX-A: ", true));
        attacks.put(
                "idle connections",
                () -> drip("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\n\r\n", false));
        attacks.put("silent sockets", this::sockets);
        attacks.put("deaf by HTTP/1.1", () -> closed(DeafClient.pipelines(from, server.port(), LARGE, seconds)));
        attacks.put(
                "deaf by HTTP/2", () -> closed(DeafClient.opensNoWindow(from, server.port(), LARGE, STREAMS, seconds)));
        return attacks;
    }

    private static String closed(boolean closed) {
        return closed ? "closed" : "held";
    }

    private static String search(long i, long n) {
        return "s" + i + ": search(query: \""
                + SampleArchive.words(new Random(n * 100 + i), 60).substring(0, 200) + "\", first: 1) { totalCount } ";
    }

    private String raw(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(12), UTF_8);
        }
    }

    private Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port(), from, 0);
    }

    private String guess() throws Exception {
        String form = "j_username=chief&j_password=guess-number-" + serial.incrementAndGet();
        return send("/sign-in", ADDRESS, "application/x-www-form-urlencoded", form);
    }

    /** As a client behind the proxy that gives itself another address with each request. */
    private String spoof() throws Exception {
        long n = serial.incrementAndGet();
        String body = "{\"query\": \"{ articles(first: 100) { nodes { a" + n + ": related(first: 5) { score } } } }\"}";
        return send("/graphql", "10.1.2." + n % 250 + ", " + ADDRESS, "application/json", body);
    }

    private Attack query(LongFunction<String> document) {
        return post(n -> "{\"query\": \"" + document.apply(n).replace("\"", "\\\"") + "\"}");
    }

    private Attack post(LongFunction<String> body) {
        return () -> send("/graphql", ADDRESS, "application/json", body.apply(serial.incrementAndGet()));
    }

    private String send(String path, String address, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address(path))
                .header("Content-Type", type)
                .header("Accept", "application/graphql-response+json")
                .header("X-Forwarded-For", address)
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofString(body))
                .build();
        return String.valueOf(http.send(request, BodyHandlers.discarding()).statusCode());
    }

    /** Opens many connections, and sends a byte on each now and then, or nothing more. */
    private String drip(String beginning, boolean more) throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = open();
                open.add(socket);
                socket.getOutputStream().write(beginning.getBytes(UTF_8));
            }
            for (int turn = 0; turn < seconds; turn++) {
                for (Socket socket : more ? open : List.<Socket>of()) trickle(socket.getOutputStream());
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
                    .header("X-Forwarded-For", ADDRESS)
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
