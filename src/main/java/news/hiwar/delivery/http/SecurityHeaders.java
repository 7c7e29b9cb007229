package news.hiwar.delivery.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What every request passes first: headers that keep browsers safe, paths that mean only what they say, and the answers
 * that are at hand for everyone.
 */
class SecurityHeaders {
    static final int FIRST = -10_000;

    /** The framework's rules for paths can be walked round by these; nothing of ours has them. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)//|;|\\\\|%2f|%5c|%3b|%00|/\\.\\.?(/|$)");

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** GraphiQL's editor sets styles and starts workers. */
    private static final String CONSOLE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<CharSequence, CharSequence> HEADERS = Map.of(
            optimized("X-Content-Type-Options"), optimized("nosniff"),
            optimized("X-Frame-Options"), optimized("DENY"),
            optimized("Referrer-Policy"), optimized("same-origin"), // forms without one come from "null"
            optimized("Cross-Origin-Opener-Policy"), optimized("same-origin"));

    private static final CharSequence FORWARDED = optimized("Forwarded");
    private static final CharSequence FORWARDED_PROTO = optimized("X-Forwarded-Proto");
    private static final CharSequence POLICY = optimized("Content-Security-Policy");
    private static final CharSequence POLICY_OF_NOTHING = optimized(NOTHING);
    private static final CharSequence POLICY_OF_CONSOLE = optimized(CONSOLE);

    private final GraphQLHandler handler;

    SecurityHeaders(GraphQLHandler handler) {
        this.handler = handler;
    }

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
    }

    void add(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(http -> {
            HeaderTimeout.passed(http);
            http.next();
        });
    }

    private void enter(RoutingContext http) {
        HeaderTimeout.passed(http);
        HttpServerRequest request = http.request();
        String path = request.path();
        if (GraphQLRoute.PATH.equals(path)) {
            if (!mayBeKnown(request)) keepSafe(http);
            if (!handler.answerAtOnce(http)) http.next();
        } else if (path == null || AMBIGUOUS.matcher(path).find()) {
            keepSafe(http);
            http.response().setStatusCode(404).end();
        } else {
            keepSafe(http);
            http.next();
        }
    }

    /** Who has the answer has these headers, too: {@link ResponseWriter} sends them where it turns out that it is another. */
    private static boolean mayBeKnown(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.IF_NONE_MATCH);
    }

    /** Tells browsers what a page of ours may not do, and what may not be done with it. */
    static void keepSafe(RoutingContext http) {
        MultiMap headers = http.response().headers();
        HEADERS.forEach(headers::set);
        String path = String.valueOf(http.request().path());
        if (path.startsWith("/graphiql")) headers.set(POLICY, POLICY_OF_CONSOLE);
        else if (!path.startsWith("/q/")) headers.set(POLICY, POLICY_OF_NOTHING); // pages of the framework, in dev only
        if (isSecure(http.request())) headers.set("Strict-Transport-Security", "max-age=31536000");
    }

    /** Behind a proxy that is trusted, what that says counts; who asks for no reason loses time. */
    private static boolean isSecure(HttpServerRequest request) {
        if (request.isSSL()) return true;
        MultiMap headers = request.headers();
        return (headers.contains(FORWARDED_PROTO) || headers.contains(FORWARDED)) && "https".equals(request.scheme());
    }

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
