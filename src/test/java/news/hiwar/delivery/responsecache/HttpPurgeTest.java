package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.delivery.responsecache.CdnPurge.HttpPurge;
import news.hiwar.delivery.responsecache.ResponseCache.ResponseCacheSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a CDN is told to drop. */
class HttpPurgeTest {
    /** A request to the CDN, which refuses the first of them. */
    private record Heard(String method, String keys, String authorization) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer cdn;

    @BeforeEach
    void open() throws IOException {
        cdn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cdn.createContext("/purge", this::hear);
        cdn.start();
    }

    @AfterEach
    void close() {
        cdn.stop(0);
    }

    @Test
    void itIsToldTheKeysAndAskedAgainWhereItRefuses() throws Exception {
        purge().purge(Set.of("abc"));

        Heard expected = new Heard("POST", "abc", "Bearer of-the-cdn");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void manyTagsAreOnePurgeOfAll() throws Exception {
        Set<String> many = IntStream.range(0, 300).mapToObj(i -> "Article#" + i).collect(Collectors.toSet());

        new CdnPurge(List.of(purge())).purge(many);

        assertThat(heard.poll(10, TimeUnit.SECONDS)).extracting(Heard::keys).isEqualTo(Tags.ALL);
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestMethod(),
                exchange.getRequestHeaders().getFirst("Surrogate-Key"),
                exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.sendResponseHeaders(requests.getAndIncrement() == 0 ? 503 : 200, -1);
        exchange.close();
    }

    private HttpPurge purge() {
        URI url = URI.create("http://127.0.0.1:" + cdn.getAddress().getPort() + "/purge");
        return new HttpPurge(new ResponseCacheSettings() {
            @Override
            public MemorySize size() {
                return new MemorySize(BigInteger.ZERO);
            }

            @Override
            public ResponseCache.TagHeader tagHeader() {
                return ResponseCache.TagHeader.SURROGATE_KEY;
            }

            @Override
            public int tagHeaderSize() {
                return 2400;
            }

            @Override
            public int staleWhileRevalidate() {
                return 0;
            }

            @Override
            public Optional<URI> purgeUrl() {
                return Optional.of(url);
            }

            @Override
            public Optional<String> purgeAuthorization() {
                return Optional.of("Bearer of-the-cdn");
            }
        });
    }
}
