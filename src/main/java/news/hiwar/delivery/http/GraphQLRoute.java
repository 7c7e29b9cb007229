package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Puts our handler before the framework's, which runs mutations over GET and answers 200 to everything. */
class GraphQLRoute {
    static final String PATH = "/graphql";

    /** After the identity is known, and before the framework's handlers, those of sockets first. */
    static final int BEFORE_THE_FRAMEWORK = -150;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final GraphQLHandler handler;
    private final BodyReader arrival;
    private final ResponseWriter replies;

    GraphQLRoute(GraphQLHandler handler, BodyReader arrival, ResponseWriter replies) {
        this.handler = handler;
        this.arrival = arrival;
        this.replies = replies;
    }

    void add(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_FRAMEWORK + 1).handler(this::handle);
        router.route(PATH).order(SecurityHeaders.FIRST).failureHandler(this::fail);
    }

    /** Such as where the database is away that knows whose token it is; the framework would answer with a page. */
    private void fail(RoutingContext http) {
        Throwable failure = http.failure();
        if (failure == null || failure instanceof AuthenticationException) {
            http.next();
            return;
        }
        replies.refuse(http, HttpError.of(failure, RequestId.of(http)), ResponseType.JSON);
    }

    private void handle(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (!http.request().path().equals(PATH)) http.fail(404);
        else if (method.equals(HttpMethod.POST)) arrival.read(http, body -> handler.handle(http, body));
        else if (!READING.contains(method)) {
            http.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST")
                    .end();
        } else handler.handle(http, null);
    }
}
