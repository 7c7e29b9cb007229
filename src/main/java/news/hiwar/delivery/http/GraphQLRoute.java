package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Routes requests to our handler in place of the framework's, which executes mutations over GET and always responds with 200. */
class GraphQLRoute {
    static final String PATH = "/graphql";

    /** Order of our handlers: after authentication and before those of the framework; the one of WebSockets first. */
    static final int BEFORE_THE_FRAMEWORK = -150;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final GraphQLHandler handler;
    private final BodyReader bodies;
    private final ResponseWriter responses;

    GraphQLRoute(GraphQLHandler handler, BodyReader bodies, ResponseWriter responses) {
        this.handler = handler;
        this.bodies = bodies;
        this.responses = responses;
    }

    void add(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_FRAMEWORK + 1).handler(this::handle);
        router.route(PATH).order(SecurityHeaders.FIRST).failureHandler(this::fail);
    }

    /** Responds to failures such as an unavailable database during authentication with JSON; the framework would respond with HTML. */
    private void fail(RoutingContext http) {
        Throwable failure = http.failure();
        if (failure == null || failure instanceof AuthenticationException) {
            http.next();
            return;
        }
        responses.reject(http, HttpError.of(failure, RequestId.of(http)), ResponseType.JSON);
    }

    private void handle(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (!http.request().path().equals(PATH)) http.fail(404);
        else if (method.equals(HttpMethod.POST)) bodies.read(http, body -> handler.handle(http, body));
        else if (!READING.contains(method)) {
            http.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST")
                    .end();
        } else handler.handle(http, null);
    }
}
