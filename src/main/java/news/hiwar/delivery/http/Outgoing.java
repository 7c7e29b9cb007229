package news.hiwar.delivery.http;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import news.hiwar.delivery.guard.ResponseMemory;
import news.hiwar.delivery.http.Connections.Connection;

/** Counts what waits to be sent: to one client address, and to all of them. */
@Singleton
class Outgoing {
    private final ResponseMemory memory;

    /** @param known makes the settings that {@link Connections} reads known to the framework, which refuses unknown ones */
    Outgoing(ResponseMemory memory, @SuppressWarnings("unused") ConnectionLimits known) {
        this.memory = memory;
    }

    /**
     * Counts bytes that are about to be sent.
     *
     * @return to be called when they were sent, or could not be; null if too much waits already, and nothing may be sent
     */
    @Nullable
    Runnable begin(HttpServerRequest request, long bytes) {
        Connection connection = Connections.of(request);
        if (connection != null) return connection.send(bytes, memory) ? () -> connection.sent(bytes) : null;
        return memory.reserve(bytes) ? () -> memory.release(bytes) : null;
    }
}
