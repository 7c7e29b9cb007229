package news.hiwar.delivery.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.MultiMap;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The first handler of every request: sets security headers, rejects ambiguous paths, and writes cached responses without any
 * further handler.
 */
class SecurityHeaders {
    static final int FIRST = -10_000;

    /** Path elements by which path-based rules of the framework could be bypassed; none of our paths has them. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i)//|;|\\\\|%2f|%5c|%3b|%00|/\\.\\.?(/|$)");

    private static final String API = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** GraphiQL's editor sets styles and starts workers. */
    private static final String CONSOLE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<CharSequence, CharSequence> HEADERS = Map.of(
            optimized("X-Content-Type-Options"), optimized("nosniff"),
            optimized("X-Frame-Options"), optimized("DENY"),
            optimized("Referrer-Policy"), optimized("same-origin"), // without a referrer, forms have the origin "null"
            optimized("Cross-Origin-Opener-Policy"), optimized("same-origin"));

    private static final CharSequence FORWARDED = optimized("Forwarded");
    private static final CharSequence FORWARDED_PROTO = optimized("X-Forwarded-Proto");
    private static final CharSequence POLICY = optimized("Content-Security-Policy");
    private static final CharSequence POLICY_OF_API = optimized(API);
    private static final CharSequence POLICY_OF_CONSOLE = optimized(CONSOLE);

    private final GraphQLRoute graphql;

    SecurityHeaders(GraphQLRoute graphql) {
        this.graphql = graphql;
    }

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(SecurityHeaders::fail);
    }

    /** Ends a request that is no valid HTTP, such as one without a {@code Host}; the framework would log its stack trace. */
    private static void fail(RoutingContext http) {
        boolean malformed =
                http.statusCode() == 400 && (http.failure() == null || http.failure() instanceof VertxException);
        if (!malformed || GraphQLRoute.PATH.equals(http.normalizedPath())) http.next();
        else {
            setHeaders(http);
            http.response().setStatusCode(400).end();
        }
    }

    void add(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(http -> {
            Connections.headArrived(http);
            http.next();
        });
    }

    private void enter(RoutingContext http) {
        Connections.headArrived(http);
        HttpServerRequest request = http.request();
        String path = request.path();
        if (!hasHost(request)) {
            http.fail(400);
        } else if (GraphQLRoute.PATH.equals(path)) {
            if (!isRevalidation(request)) setHeaders(http);
            if (!graphql.respondFromCache(http)) http.next();
        } else if (path == null || AMBIGUOUS.matcher(path).find()) {
            setHeaders(http);
            http.response().setStatusCode(404).end();
        } else {
            setHeaders(http);
            http.next();
        }
    }

    /** Whether the request names one host, as HTTP/1.1 demands; a proxy may take another one of several. */
    private static boolean hasHost(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_1_1
                || request.headers().getAll(HttpHeaders.HOST).size() == 1;
    }

    /** Whether the client may have the response, and so these headers; otherwise {@link ResponseWriter} sets them. */
    private static boolean isRevalidation(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.IF_NONE_MATCH);
    }

    /** Sets headers that restrict in browsers what pages of this server may do and who may embed them. */
    static void setHeaders(RoutingContext http) {
        MultiMap headers = http.response().headers();
        HEADERS.forEach(headers::set);
        String path = String.valueOf(http.request().path());
        if (path.startsWith("/graphiql")) headers.set(POLICY, POLICY_OF_CONSOLE);
        else if (!path.startsWith("/q/"))
            headers.set(POLICY, POLICY_OF_API); // pages of the framework, in dev mode only
        if (isSecure(http.request())) headers.set("Strict-Transport-Security", "max-age=31536000");
    }

    /** Whether the client uses HTTPS; the scheme behind a trusted proxy is only computed if needed. */
    static boolean isSecure(HttpServerRequest request) {
        if (request.isSSL()) return true;
        MultiMap headers = request.headers();
        return (headers.contains(FORWARDED_PROTO) || headers.contains(FORWARDED)) && "https".equals(request.scheme());
    }

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
