package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hiwar.platform.staff.SessionCookie;
import news.hiwar.platform.staff.SignIn;
import news.hiwar.platform.staff.SignIn.Attempt;
import news.hiwar.platform.staff.SignIn.Cookies;

/** Serves the sign-in page, takes its form, and signs out. */
class SignInRoute {
    private static final String PAGE = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";
    private static final String CONSOLE = "/graphiql/";
    private static final String FAILED = PAGE + "#failed";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    /** The cookie of a device in which a member has signed in before. */
    private static final String DEVICE = "hiwar-device";

    /** Fields beyond this number are ignored. */
    private static final int MAXIMUM_FIELDS = 16;

    /** As long as browsers keep a cookie. */
    private static final Duration DEVICE_AGE = Duration.ofDays(400);

    private final SignIn signIn;
    private final BodyReader bodies;
    private final ResponseWriter responses;
    private final Vertx vertx;
    private final Buffer page = page("sign-in.html");

    SignInRoute(SignIn signIn, BodyReader bodies, ResponseWriter responses, Vertx vertx) {
        this.signIn = signIn;
        this.bodies = bodies;
        this.responses = responses;
        this.vertx = vertx;
    }

    void add(@Observes Router router) {
        int order = GraphQLRoute.BEFORE_THE_FRAMEWORK;
        router.route(PAGE).order(order).handler(http -> {
            HttpMethod method = http.request().method();
            if (method.equals(HttpMethod.POST)) bodies.readForm(http, (form, charset) -> signIn(http, form, charset));
            else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) show(http);
            else reject(http, "GET, HEAD, POST");
        });
        router.route(SIGN_OUT).order(order).handler(http -> {
            if (http.request().method().equals(HttpMethod.POST)) signOut(http);
            else reject(http, "POST");
        });
    }

    private void show(RoutingContext http) {
        http.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page);
    }

    private void signIn(RoutingContext http, String form, Charset charset) {
        HttpServerRequest request = http.request();
        Attempt attempt;
        try {
            Map<String, List<String>> fields = fields(form, charset);
            Cookie device = request.getCookie(DEVICE);
            attempt = new Attempt(
                    field(fields, "j_username"),
                    field(fields, "j_password"),
                    Client.of(http).address(),
                    device == null ? null : device.getValue(),
                    request.getHeader(HttpHeaders.USER_AGENT));
        } catch (HttpError malformed) {
            responses.reject(http, malformed, ResponseType.JSON);
            return;
        }
        vertx.executeBlocking(() -> new Outcome(signIn.begin(attempt)), false).onComplete(done -> {
            if (done.failed()) responses.reject(http, done.cause(), ResponseType.JSON);
            else signedIn(http, done.result().cookies);
        });
    }

    private record Outcome(@Nullable Cookies cookies) {}

    private static Map<String, List<String>> fields(String form, Charset charset) {
        try {
            return new QueryStringDecoder(form, charset, false, MAXIMUM_FIELDS, true).parameters();
        } catch (IllegalArgumentException badEncoding) {
            throw HttpError.badRequest("The form is not URL-encoded.");
        }
    }

    private static String field(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() != 1 || values.get(0).isEmpty()) {
            throw HttpError.badRequest("The form must have the field `%s` exactly once.".formatted(name));
        }
        return values.get(0);
    }

    private static void signedIn(RoutingContext http, @Nullable Cookies cookies) {
        if (cookies != null) {
            http.response()
                    .addCookie(
                            cookie(http, SessionCookie.NAME, cookies.session()).setPath("/"));
            http.response()
                    .addCookie(
                            cookie(http, DEVICE, cookies.device()).setPath(PAGE).setMaxAge(DEVICE_AGE.toSeconds()));
        }
        redirect(http, 302, cookies == null ? FAILED : CONSOLE);
    }

    private void signOut(RoutingContext http) {
        Cookie cookie = http.request().getCookie(SessionCookie.NAME);
        vertx.executeBlocking(
                        () -> {
                            if (cookie != null) signIn.end(cookie.getValue());
                            return true;
                        },
                        false)
                .onComplete(done -> {
                    if (done.failed()) {
                        responses.reject(http, done.cause(), ResponseType.JSON);
                        return;
                    }
                    http.response()
                            .addCookie(cookie(http, SessionCookie.NAME, "")
                                    .setPath("/")
                                    .setMaxAge(0));
                    redirect(http, 303, PAGE);
                });
    }

    /** A cookie that neither scripts nor other sites can use. */
    private static Cookie cookie(RoutingContext http, String name, String value) {
        return Cookie.cookie(name, value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(SecurityHeaders.isSecure(http.request()));
    }

    private static void redirect(RoutingContext http, int status, String path) {
        http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, path)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static void reject(RoutingContext http, String allowed) {
        http.response().setStatusCode(405).putHeader(HttpHeaders.ALLOW, allowed).end();
    }

    private static Buffer page(String file) {
        try (InputStream page = SignInRoute.class.getResourceAsStream(file)) {
            if (page == null) throw new IllegalStateException(file + " is missing");
            return Buffer.buffer(new String(page.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
