package news.hiwar.delivery.http;

import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Serves the console, a GraphiQL page that the build puts among the static files, to clients that may see the schema. */
class ConsoleRoutes {
    private static final String PAGE = "/graphiql/";
    private static final int BEFORE_FILES = -4;

    private final SchemaSettings schema;

    ConsoleRoutes(SchemaSettings schema) {
        this.schema = schema;
    }

    void add(@Observes Router router) {
        for (String path : new String[] {"/", "/graphiql*", "/graphql/*"}) {
            router.route(path).order(BEFORE_FILES).handler(this::restrict);
        }
        router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> request.redirect(PAGE));
        // The page uses relative URLs, so it needs the trailing slash; this route matches both paths.
        router.route("/graphiql").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> {
            if (request.normalizedPath().equals(PAGE)) request.next();
            else request.redirect(PAGE);
        });
    }

    /** Restricts the console and the schema file. */
    private void restrict(RoutingContext http) {
        if (schema.isOpenTo(Client.of(http))) http.next();
        else http.response().setStatusCode(404).end();
    }

    @ConfigMapping(prefix = "hiwar.schema")
    interface SchemaSettings {
        /** Clients that may see the schema: everyone, editors only, or none. */
        enum Access {
            OPEN,
            EDITORS,
            CLOSED
        }

        /** Who may use introspection, the console and the schema file. */
        Access access();

        default boolean isOpenTo(Client client) {
            return access() == Access.OPEN || (access() == Access.EDITORS && client.isEditor());
        }
    }
}
