package news.hiwar.delivery.http;

import io.smallrye.config.ConfigMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Restricts the console and the schema file to clients that may see the schema. */
class ConsoleAccess {
    private static final int BEFORE_FILES = -4;

    private final SchemaSettings schema;

    ConsoleAccess(SchemaSettings schema) {
        this.schema = schema;
    }

    void add(@Observes Router router) {
        for (String path : new String[] {"/", "/graphiql*", "/graphql/*"}) {
            router.route(path).order(BEFORE_FILES).handler(this::enter);
        }
    }

    private void enter(RoutingContext http) {
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

        default boolean isOpenTo(Client caller) {
            return access() == Access.OPEN || (access() == Access.EDITORS && caller.isEditor());
        }
    }
}
