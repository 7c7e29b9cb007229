package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import news.hiwar.Once;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers travel. */
@QuarkusTest
@Once
class TransportTest {
    private static final String LONG = "{ actors(first: 20) { nodes { slug name description aliases } } }";

    @TestHTTPResource("/graphql")
    URI address;

    /** What a stream of packed bytes holds. */
    private interface Unpacking {
        InputStream open(InputStream packed) throws IOException;
    }

    @Test
    void http2IsSpoken() throws Exception {
        assertThat(ask("identity").version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void anAnswerIsTheSameHoweverItIsPacked() throws Exception {
        Brotli4jLoader.ensureAvailability();

        assertPacked("br, gzip", "br", BrotliInputStream::new);
        assertPacked("gzip, deflate", "gzip", GZIPInputStream::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/", "/sign-in", "/graphiql/", "/nothing"})
    void aRequestNamesOneHost(String path) throws Exception {
        assertThat(status(path, "Host: hiwar\r\n")).doesNotContain(" 400 "); // a query is in the cache afterwards

        assertThat(status(path, "")).startsWith("HTTP/1.1 400 ");
        assertThat(status(path, "Host: hiwar\r\nHost: other\r\n")).startsWith("HTTP/1.1 400 ");
    }

    private String status(String path, String hosts) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "GET " + path + " HTTP/1.1\r\nAccept: */*\r\n" + hosts + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void assertPacked(String accepted, String encoding, Unpacking unpacking) throws Exception {
        HttpResponse<byte[]> plain = ask("identity");
        HttpResponse<byte[]> packed = ask(accepted);

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue(encoding);
        assertThat(packed.headers().allValues("Vary")).anyMatch(vary -> vary.contains("accept-encoding"));
        assertThat(packed.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
        try (InputStream unpacked = unpacking.open(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo(new String(plain.body(), UTF_8));
        }
    }

    private HttpResponse<byte[]> ask(String accepted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?query=" + URLEncoder.encode(LONG, UTF_8)))
                .header("Accept-Encoding", accepted)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
