package news.hiwar.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;

/** What every request passes first: headers that keep browsers safe, and paths that mean only what they say. */
class FrontDoor {
    private static final int FIRST = -10_000;

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
            optimized("Referrer-Policy"), optimized("no-referrer"),
            optimized("Cross-Origin-Opener-Policy"), optimized("same-origin"));

    private static final CharSequence POLICY = optimized("Content-Security-Policy");
    private static final CharSequence POLICY_OF_NOTHING = optimized(NOTHING);
    private static final CharSequence POLICY_OF_CONSOLE = optimized(CONSOLE);

    void add(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter);
    }

    private void enter(RoutingContext http) {
        MultiMap headers = http.response().headers();
        HEADERS.forEach(headers::set);
        String path = http.request().path();
        if (path == null || AMBIGUOUS.matcher(path).find()) {
            headers.set(POLICY, POLICY_OF_NOTHING);
            http.response().setStatusCode(404).end();
            return;
        }
        if (path.startsWith("/graphiql")) headers.set(POLICY, POLICY_OF_CONSOLE);
        else if (!path.startsWith("/q/")) headers.set(POLICY, POLICY_OF_NOTHING); // pages of the framework, in dev only
        if ("https".equals(http.request().scheme())) headers.set("Strict-Transport-Security", "max-age=31536000");
        http.next();
    }

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }
}
