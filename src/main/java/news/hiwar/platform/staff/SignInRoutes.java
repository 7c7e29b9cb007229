package news.hiwar.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Serves the sign-in page, whose form the framework handles, and the sign-out. */
class SignInRoutes {
    private static final String PAGE = "/sign-in";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private final Buffer page = page("sign-in.html");

    void add(@Observes Router router) {
        router.get(PAGE).handler(this::show);
        router.post("/sign-out").handler(http -> {
            FormAuthenticationMechanism.logout(http);
            redirect(http);
        });
    }

    private void show(RoutingContext http) {
        http.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page);
    }

    private static void redirect(RoutingContext http) {
        http.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, PAGE).end();
    }

    private static Buffer page(String file) {
        try (InputStream page = SignInRoutes.class.getResourceAsStream(file)) {
            if (page == null) throw new IllegalStateException(file + " is missing");
            return Buffer.buffer(new String(page.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
