package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import news.hiwar.Api;
import news.hiwar.Once;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever a client sends, the server neither fails nor logs a stack trace. A failure names the seed and the request; {@code
 * -Dfuzz.seed} repeats it, and {@code -Dfuzz.cases=100000} tries for longer.
 */
@QuarkusTest
@Once
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20201);
    private static final int CASES = Integer.getInteger("fuzz.cases", 400);

    /** How long it listens to a server that waits for more of a request. */
    private static final int PATIENCE_MILLIS = 500;

    private static final Pattern FAILED = Pattern.compile("HTTP/1.1 5\\d\\d|\"code\":\"INTERNAL\"");

    private static final List<String> NUMBERS = List.of(
            "1e400",
            "-1e400",
            "1e-400",
            "1E+999999999",
            "1e99999999999999999999",
            "-0",
            "-0.0",
            "0.1",
            "1.0",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "9".repeat(100),
            "9".repeat(101),
            "0." + "1".repeat(98),
            "NaN",
            "Infinity",
            "01",
            "0x1",
            "1_000",
            "+1",
            "1e",
            ".5",
            "5.");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"a\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\q\"",
            "[]",
            "[[[]]]",
            "{}",
            "{\"a\": 1}",
            "[null]",
            "[1, \"a\", {}]",
            "\"" + "ب".repeat(201) + "\"",
            "\"2021-02-30\"",
            "\"9999-99-99T99:99:99Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "{\"actors\": [\"iraq\", 5]}",
            "{\"publishedAfter\": \"x\"}",
            "\"QXJ0aWNsZTo\"",
            "\"AR\"",
            "[\"PUBLISHED\"]",
            "{",
            "",
            "'a'",
            "undefined");

    /** Documents with a variable of each kind that arguments have. */
    private static final List<String> DOCUMENTS = List.of(
            "query($v: Int) { articles(first: $v) { nodes { slug } } }",
            "query($v: Int!) { article(slug: \\\"a\\\") { related(first: $v) { score } } }",
            "query($v: String!) { article(slug: $v) { slug } }",
            "query($v: String) { articles(first: 1, after: $v) { nodes { slug } } }",
            "query($v: ID!) { node(id: $v) { id } }",
            "query($v: [ID!]!) { nodes(ids: $v) { id } }",
            "query($v: ArticleFilter) { articles(first: 1, filter: $v) { totalCount } }",
            "query($v: DateTime) { articles(first: 1, filter: { publishedAfter: $v }) { totalCount } }",
            "query($v: String!) { search(query: $v) { totalCount nodes { slug } } }",
            "query($v: String!) { suggest(prefix: $v) { text } }",
            "query($v: Boolean!) { outlets(first: 1) @include(if: $v) { nodes { slug } } }",
            "query($v: Boolean = true) { article(slug: \\\"a\\\", preview: $v) { slug } }",
            "query($v: ChangeType) { changes(first: 1) { nodes { __typename } } }",
            "mutation($v: CreateDraftInput!) { createDraft(input: $v) { userErrors { code } } }",
            "subscription($v: ArticleFilter) { articlePublished(filter: $v) { slug } }",
            "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
            "{ __type(name: \\\"Query\\\") { fields { type { ofType { fields { type { name } } } } } } }",
            "{ a: __schema { types { name } } b: __schema { types { name } } c: __type(name: \\\"A\\\") { name } }",
            "{ articles(first: 1e400) { nodes { slug } } }",
            "{ articles(first: 99999999999999999999) { nodes { slug } } }",
            "fragment A on Article { ...A } { articles { nodes { ...A } } }");

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "...",
            ":",
            "=",
            "!",
            "|",
            "@",
            "$",
            "&",
            "\"",
            "\"\"\"",
            "#",
            ",",
            "\\u0000",
            "\uFEFF",
            "on",
            "query",
            "mutation",
            "subscription",
            "fragment",
            "null",
            "true",
            "1",
            "1e400",
            "-",
            "__typename",
            "__schema",
            "type",
            "extend",
            "@include(if: 1)",
            "@skip(if: $x)",
            "@deprecated",
            "\uD800",
            "ب",
            "first: -1",
            "...{ a }");

    private static final List<String> HEADERS = List.of(
            "Host",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "Origin",
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Transfer-Encoding",
            "Connection",
            "Expect",
            "Upgrade",
            "If-None-Match",
            "If-Modified-Since",
            "Cache-Control",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Forwarded",
            "Range",
            "Te",
            "Access-Control-Request-Method",
            "Access-Control-Request-Headers",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
            "Sec-WebSocket-Protocol",
            "HTTP2-Settings",
            "X-Request-Id",
            "traceparent",
            "Referer");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "*/*",
            "a",
            "a/b;q=x",
            "text/html;q=NaN",
            ";;;",
            ",,,",
            "=",
            "\"",
            "gzip;q=2",
            "br;q=",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "chunked",
            "chunked, chunked",
            "close",
            "keep-alive",
            "upgrade",
            "websocket",
            "h2c",
            "100-continue",
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Bearer hiwar_x",
            "Basic !!!",
            "Basic YTpi",
            "Negotiate",
            "hiwar-session=x",
            "hiwar-session=",
            "=;=;=",
            "a=b; a=\"c",
            "null",
            "http://",
            "http://[::1",
            "https://a b",
            "..",
            "%",
            "application/json",
            "application/json; charset=x",
            "text/event-stream",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "W/\"x\"",
            "*",
            "\u00e9",
            "\u0001",
            "x".repeat(3000),
            "for=\"[",
            "bytes=0-");

    private static final List<String> TARGETS = List.of(
            "/graphql",
            "/graphql?query=%7B__typename%7D",
            "/graphql?query=",
            "/graphql?query=%",
            "/graphql?query=%zz",
            "/graphql?query=%FF",
            "/graphql?variables=1e400&query=%7B__typename%7D",
            "/graphql?extensions=[]&query=a",
            "/graphql?documentId=x",
            "/graphql?&&&=",
            "/graphql/",
            "/graphql/schema.graphql",
            "//graphql",
            "/graphql;a",
            "/",
            "/sign-in",
            "/sign-out",
            "/graphiql/",
            "/graphiql/..%2f",
            "/q/health",
            "*",
            "http://a/graphql",
            "graphql",
            "/%",
            "/%00",
            "/?" + "a".repeat(3000),
            "/graphql?query=%7B__typename%7D#f");

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "HEAD",
            "PUT",
            "DELETE",
            "OPTIONS",
            "PATCH",
            "TRACE",
            "CONNECT",
            "PRI",
            "BREW",
            "get",
            "G\u00e9T");

    @TestHTTPResource("/graphql")
    URI address;

    private final Random random = new Random(SEED);
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    /** Notes errors and whatever has a stack trace. */
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getThrown() != null || entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                logged.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void heads() throws IOException {
        for (int i = 0; i < CASES; i++) {
            StringBuilder head = new StringBuilder(any(METHODS) + " " + any(TARGETS) + " " + version() + "\r\n");
            if (random.nextInt(8) > 0) head.append("Host: hiwar\r\n");
            for (int n = random.nextInt(5); n > 0; n--) {
                head.append(any(HEADERS)).append(": ").append(any(TEXTS)).append("\r\n");
            }
            check(head + "Connection: close\r\n\r\n" + (random.nextBoolean() ? "{\"query\": \"{ __typename }\"}" : ""));
        }
    }

    private String version() {
        return random.nextInt(10) > 0
                ? "HTTP/1.1"
                : any(List.of("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP/", "", "FTP/1.1"));
    }

    @Test
    void everyValueAsAVariable() throws IOException {
        List<String> values = new ArrayList<>(NUMBERS);
        values.addAll(VALUES);
        for (String value : values) {
            for (String document : DOCUMENTS) {
                check(post("{\"query\": \"" + document + "\", \"variables\": {\"v\": " + value + "}}"));
            }
            for (String member : List.of("query", "documentId", "operationName", "variables", "extensions")) {
                check(post("{\"query\": \"{ __typename }\", \"" + member + "\": " + value + "}"));
            }
            check(post(value));
            check("GET /graphql?query=query(%24v:Int)%7Barticles(first:%24v)%7BtotalCount%7D%7D&variables="
                    + java.net.URLEncoder.encode("{\"v\": " + value + "}", UTF_8)
                    + " HTTP/1.1\r\nHost: hiwar\r\nConnection: close\r\n\r\n");
        }
    }

    @Test
    void documents() throws IOException {
        List<String> all = new ArrayList<>();
        for (String name : Api.requests()) {
            all.add(Files.readString(Path.of("graphql", "operations", name + ".graphql")));
        }
        for (int i = 0; i < CASES; i++) {
            StringBuilder document = new StringBuilder(any(all));
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(document.length());
                int end = Math.min(document.length(), at + random.nextInt(12));
                if (random.nextBoolean()) document.delete(at, end);
                if (random.nextBoolean()) document.insert(at, any(TOKENS));
            }
            String text = document.toString()
                    .replace("\\u0000", "\0")
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"");
            check(post("{\"query\": \"" + text.replace("\n", "\\n").replace("\0", "\\u0000") + "\"}"));
        }
    }

    @Test
    void socketMessages() throws Exception {
        for (int i = 0; i < CASES / 8; i++) {
            SocketClient client = SocketClient.open(address);
            if (random.nextInt(4) > 0) client.initialised();
            String value = random.nextBoolean() ? any(VALUES) : any(NUMBERS);
            String message = switch (random.nextInt(4)) {
                case 0 -> value;
                case 1 -> "{\"type\": " + value + ", \"id\": \"1\"}";
                case 2 -> "{\"type\": \"subscribe\", \"id\": " + value + ", \"payload\": {}}";
                default ->
                    "{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"" + any(DOCUMENTS)
                            + "\", \"variables\": {\"v\": " + value + "}}}";
            };
            client.send(message);
            try {
                client.send("{\"type\": \"ping\"}"); // an answer to the message comes before that to the ping
            } catch (ExecutionException closed) {
                // the reason comes
            }
            String heard = client.hears();
            assertThat(heard).as("seed %d, message %s", SEED, message).doesNotContain("INTERNAL", "closed 1011");
            client.breaks();
        }
        nothingLogged("messages");
    }

    private static String post(String body) {
        return "POST /graphql HTTP/1.1\r\nHost: hiwar\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + new String(body.getBytes(UTF_8), ISO_8859_1);
    }

    /** Sends a request and reads what comes back, until the server closes or has nothing to say. */
    private void check(String request) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getInputStream().transferTo(heard);
        } catch (SocketTimeoutException silence) {
            // it waits for more of the request
        } catch (IOException closed) {
            // it does not listen to such a client
        }
        assertThat(FAILED.matcher(heard.toString(UTF_8)).find())
                .as("seed %d, request:%n%s%nresponse:%n%s", SEED, request, heard.toString(UTF_8))
                .isFalse();
        nothingLogged(request);
    }

    private void nothingLogged(String request) {
        assertThat(logged).as("seed %d, request:%n%s", SEED, request).isEmpty();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
