package news.hiwar.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An OpenID Connect provider of the tests' own, as a server sees it; it takes calls at once, but answers once it is up. */
public class StandInProvider implements QuarkusTestResourceLifecycleManager {
    private static final String KEY_ID = "of-the-stand-in";

    private final CountDownLatch up = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    KeyPair keys;

    @Override
    public Map<String, String> start() {
        keys = ProviderToken.keys();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        answer(
                "/.well-known/openid-configuration",
                new JsonObject().put("issuer", url()).put("jwks_uri", url() + "/keys"));
        answer("/keys", new JsonObject().put("keys", new JsonArray(List.of(key()))));
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", url());
    }

    private void answer(String path, JsonObject answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                up.await();
                send(exchange, answer.encode().getBytes(UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void send(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private JsonObject key() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", KEY_ID)
                .put("n", ProviderToken.encoded(key.getModulus().toByteArray()))
                .put("e", ProviderToken.encoded(key.getPublicExponent().toByteArray()));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void goUp() {
        up.countDown();
    }

    /** A good one, for an hour. */
    ProviderToken token(String... roles) {
        long now = Instant.now().getEpochSecond();
        return new ProviderToken(
                new JsonObject().put("typ", "JWT").put("alg", "RS256").put("kid", KEY_ID),
                new JsonObject()
                        .put("iss", url())
                        .put("aud", "hiwar")
                        .put("sub", "0123-4567")
                        .put("preferred_username", "amal")
                        .put("iat", now)
                        .put("exp", now + 3600)
                        .put("newsroom", new JsonObject().put("roles", new JsonArray(List.of(roles)))));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StandInProvider.class));
    }

    @Override
    public void stop() {
        goUp();
        server.stop(0);
        threads.shutdown();
    }
}
