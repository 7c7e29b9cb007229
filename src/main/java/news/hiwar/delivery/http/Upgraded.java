package news.hiwar.delivery.http;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * A request that became a socket. The framework counts it as running for ever, and would wait for its end when the server
 * stops; what tells it of the end is hidden.
 */
final class Upgraded {
    private static final Logger LOG = Logger.getLogger(Upgraded.class);

    private Upgraded() {}

    /** Its socket has closed. */
    static void ended(HttpServerRequest request) {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException changed) {
            LOG.debug("The server will wait for closed sockets when it stops", changed);
        }
    }
}
