package news.hiwar.delivery.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Redirects to the GraphiQL page, which the build puts among the static files. */
class ConsoleRoutes {
    private static final String PAGE = "/graphiql/";

    void add(@Observes Router router) {
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> request.redirect(PAGE));
        // The page uses relative URLs, so it needs the trailing slash; this route matches both paths.
        router.route("/graphiql").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> {
            if (request.normalizedPath().equals(PAGE)) request.next();
            else request.redirect(PAGE);
        });
    }
}
