package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import news.hiwar.delivery.http.SocketClient;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket does not make rights last longer than the token that it was opened with. */
@QuarkusTest
class StillSignedInTest extends AtTheDesk {
    private static final String REVOKE =
            "mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { userErrors { code } } }";

    @TestHTTPResource("/graphql")
    URI address;

    private String id;
    private String token;
    private SocketClient socket;

    @BeforeEach
    void openASocketWithAToken() throws Exception {
        ExtractableResponse<Response> made = amal.somebody().createsToken().extract();
        id = made.path("data.createAccessToken.accessToken.id");
        token = made.path("data.createAccessToken.secret");
        socket = SocketClient.open(address, "Authorization", "Bearer " + token).initialised();
    }

    @Test
    void aTokenMayComeWithTheFirstMessage() throws Exception {
        SocketClient browser = SocketClient.open(address);
        browser.introduces("Bearer " + token);
        assertThat(browser.hears()).contains("connection_ack");
        browser.asks("1", "{ viewer { name } }");
        assertThat(browser.hears()).contains("amal");
        assertThat(browser.hears()).contains("complete");

        amal.somebody().sends(REVOKE, Map.of("id", id));

        browser.asks("2", "{ viewer { name } }");
        assertThat(browser.hears()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer hiwar_nothing", "Bearer", "Basic YTpi", "", "Bearer a.b.c", "Bearer a\r\nX: y"})
    void aBadOneClosesTheSocket(String authorization) throws Exception {
        SocketClient browser = SocketClient.open(address);

        browser.introduces(authorization);

        assertThat(browser.hears()).isEqualTo("closed 4403");
    }

    @Test
    void whoHasNoTokenMaySaySo() throws Exception {
        SocketClient browser = SocketClient.open(address);

        browser.send("{\"type\": \"connection_init\", \"payload\": {\"Authorization\": null}}");

        assertThat(browser.hears()).contains("connection_ack");
    }

    @Test
    void anOperationIsRefusedOnceTheTokenIsRevoked() throws Exception {
        socket.asks("1", "{ viewer { name } }");
        assertThat(socket.hears()).contains("amal");
        assertThat(socket.hears()).contains("complete");

        amal.somebody().sends(REVOKE, Map.of("id", id));

        socket.asks("2", "{ viewer { name } }");
        assertThat(socket.hears()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
    }

    @Test
    void aSubscriptionEndsWithTheNextEvent() throws Exception {
        socket.asks("1", "subscription { articlePublished { slug } }");
        assertThat(socket.hearsSoon()).isEmpty();
        amal.does("publishArticle", amal.drafts("first", TEXT), Map.of());
        assertThat(socket.hears()).contains("\"slug\":\"first\"");

        amal.somebody().sends(REVOKE, Map.of("id", id));
        amal.does("publishArticle", amal.drafts("second", TEXT), Map.of());

        assertThat(socket.hears()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
    }
}
