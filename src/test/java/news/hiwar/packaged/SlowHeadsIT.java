package news.hiwar.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import news.hiwar.delivery.http.SlowRequest;
import org.junit.jupiter.api.Test;

/** Nobody holds a connection by sending the head of a request byte by byte; the build lets it take two seconds. */
@QuarkusIntegrationTest
class SlowHeadsIT {
    private static final String GET = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: hiwar\r\n\r\n";

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        assertThat(SlowRequest.heard(address.getPort(), "GET /graphql HTTP/1.1\r\nX-Slow: "))
                .isEmpty();
    }

    @Test
    void soIsOneThatFollowsAWholeRequest() throws Exception {
        assertThat(SlowRequest.heard(address.getPort(), GET + "GET /graphql HTTP/1.1\r\nX-Slow: "))
                .startsWith("HTTP/1.1 200");
    }
}
