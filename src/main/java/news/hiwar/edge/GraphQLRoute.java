package news.hiwar.edge;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/** Puts our handler before the framework's, which runs mutations over GET and answers 200 to everything. */
class GraphQLRoute {
    private static final String PATH = "/graphql";
    private static final int BEFORE_THE_FRAMEWORK = -5;
    private static final long MAXIMUM_BODY = 1 << 20;

    void add(@Observes Router router, Instance<CurrentIdentityAssociation> identity, CurrentVertxRequest current) {
        GraphQLHandler handler = new GraphQLHandler(identity.isResolvable() ? identity.get() : null, current);
        router.post(PATH)
                .order(BEFORE_THE_FRAMEWORK)
                .handler(BodyHandler.create(false).setBodyLimit(MAXIMUM_BODY))
                .handler(handler);
        router.get(PATH).order(BEFORE_THE_FRAMEWORK).handler(http -> {
            if (isWebSocket(http)) http.next();
            else handler.handle(http);
        });
        router.route(PATH).order(BEFORE_THE_FRAMEWORK).handler(http -> {
            if (http.request().method().equals(HttpMethod.GET)) http.next();
            else
                http.response()
                        .setStatusCode(405)
                        .putHeader("Allow", "GET, POST")
                        .end();
        });
    }

    private static boolean isWebSocket(RoutingContext http) {
        return "websocket".equalsIgnoreCase(http.request().getHeader("Upgrade"));
    }
}
