package news.hiwar.delivery.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.hiwar.delivery.responsecache.SignInsEndedElsewhere;
import news.hiwar.platform.staff.SignInsEnded;

/**
 * The open WebSockets and event streams of editors, which are disconnected when their sign-in ends: at once if a mutation on any
 * node has ended it, soon if it has expired or somebody has changed the table of accounts.
 */
@Singleton
class EditorConnections {
    private static final long CHECK_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private record Connection(Client client, Consumer<HttpError> disconnect) {}

    private final Map<Object, Connection> open = new ConcurrentHashMap<>();
    private final ConnectionSignIn signIn;
    private final Vertx vertx;

    EditorConnections(ConnectionSignIn signIn, Vertx vertx) {
        this.signIn = signIn;
        this.vertx = vertx;
    }

    /**
     * Watches a connection, if its client is an editor.
     *
     * @param disconnect ends the connection, for the reason given; it may be called on any thread
     */
    void add(Object connection, Client client, Consumer<HttpError> disconnect) {
        if (!client.isEditor()) return;
        Connection added = new Connection(client, disconnect);
        open.put(connection, added);
        check(added); // the sign-in may have ended since the request was authenticated
    }

    void remove(Object connection) {
        open.remove(connection);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(CHECK_MILLIS, tick -> checkAll());
    }

    void signInsEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignInsEnded event) {
        checkAll();
    }

    void signInsEndedElsewhere(@Observes SignInsEndedElsewhere event) {
        checkAll();
    }

    private void checkAll() {
        open.values().forEach(this::check);
    }

    /** A sign-in that cannot be checked now, since the database does not answer, is checked again later. */
    private void check(Connection connection) {
        signIn.check(connection.client).whenComplete((valid, failed) -> {
            if (failed instanceof HttpError ended) connection.disconnect.accept(ended);
        });
    }
}
