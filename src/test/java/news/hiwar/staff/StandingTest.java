package news.hiwar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import news.hiwar.desk.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A socket does not make rights last longer than the token that it was opened with. */
@QuarkusTest
class StandingTest extends AtTheDesk {
    private static final String CREATE =
            "mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {"
                    + " secret accessToken { id } } }";
    private static final String REVOKE =
            "mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { userErrors { code } } }";

    @TestHTTPResource("/graphql")
    URI address;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private String id;
    private WebSocket socket;

    @BeforeEach
    void openASocketWithAToken() throws Exception {
        Response made = amal.somebody().sends(CREATE, Map.of("label", "script", "days", 1));
        id = made.path("data.createAccessToken.accessToken.id");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + made.path("data.createAccessToken.secret"))
                .buildAsync(URI.create(address.toString().replace("http", "ws")), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        socket.request(1);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
        send("{\"type\": \"connection_init\"}");
        assertThat(next()).contains("connection_ack");
    }

    private void send(String message) throws Exception {
        socket.sendText(message, true).get(10, TimeUnit.SECONDS);
    }

    private void asks(String id, String query) throws Exception {
        send("{\"type\": \"subscribe\", \"id\": \"%s\", \"payload\": {\"query\": \"%s\"}}".formatted(id, query));
    }

    private String next() throws Exception {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void anOperationIsRefusedOnceTheTokenIsRevoked() throws Exception {
        asks("1", "{ viewer { name } }");
        assertThat(next()).contains("amal");
        assertThat(next()).contains("complete");

        amal.somebody().sends(REVOKE, Map.of("id", id));

        asks("2", "{ viewer { name } }");
        assertThat(next()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
    }

    @Test
    void aSubscriptionEndsWithTheNextEvent() throws Exception {
        asks("1", "subscription { articlePublished { slug } }");
        assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
        amal.does("publishArticle", amal.drafts("first", TEXT), Map.of());
        assertThat(next()).contains("\"slug\":\"first\"");

        amal.somebody().sends(REVOKE, Map.of("id", id));
        amal.does("publishArticle", amal.drafts("second", TEXT), Map.of());

        assertThat(next()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
    }
}
