package news.hiwar.delivery.responsecache;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Notifies the other nodes on the same PostgreSQL database of invalidated tags; with H2 there is only one node. */
@ApplicationScoped
class ClusterEvents {
    private static final Logger LOG = Logger.getLogger(ClusterEvents.class);
    private static final String CHANNEL = "hiwar_answers";

    /** Maximum length of a notification; PostgreSQL allows 7999 bytes. */
    private static final int MAXIMUM = 7000;

    private static final int LISTEN_MILLIS = 5000;

    private final AgroalDataSource database;
    private final ResponseCache responses;
    private final boolean several;
    private final String node = UUID.randomUUID().toString();

    @Nullable
    private volatile Thread listener;

    ClusterEvents(
            AgroalDataSource database,
            ResponseCache responses,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.responses = responses;
        several = kind.equals("postgresql");
    }

    /** Notifies other nodes with the commit of the current transaction. */
    void tellWithCommit(Set<String> tags) {
        if (!several || tags.isEmpty()) return;
        String message = node + " "
                + String.join(" ", tags.stream().map(ClusterEvents::word).toList());
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, message.length() <= MAXIMUM ? message : node + " " + Tags.ALL);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notifies other nodes at once. */
    void tell(Set<String> tags) {
        if (several) QuarkusTransaction.requiringNew().run(() -> tellWithCommit(tags));
    }

    /** Replaces a tag that contains other characters, since requested slugs are arbitrary text. */
    private static String word(String tag) {
        return tag.matches("[\\x21-\\x7e]+") ? tag : Tags.ALL;
    }

    void start(@Observes StartupEvent event) {
        if (!several) return;
        responses.setBypassed(true);
        Thread thread = new Thread(this::listen, "cluster-events");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    private void listen() {
        while (listener != null) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                responses.setBypassed(false);
                receive(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException e) {
                if (listener == null) return;
                responses.setBypassed(true);
                LOG.warnf(
                        "Notifications of other nodes cannot be received, so responses are not cached: %s",
                        e.getMessage());
                pause();
            }
        }
    }

    private void receive(PGConnection connection, Statement statement) throws SQLException {
        while (listener != null) {
            PGNotification[] notifications = connection.getNotifications(LISTEN_MILLIS);
            if (notifications == null || notifications.length == 0)
                statement.execute("select 1"); // checks the connection
            else Arrays.stream(notifications).map(PGNotification::getParameter).forEach(this::receive);
        }
        statement.execute("unlisten " + CHANNEL);
    }

    private void receive(String message) {
        String[] words = message.split(" ", -1);
        if (!words[0].equals(node)) responses.drop(Arrays.asList(words).subList(1, words.length));
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        Thread thread = listener;
        listener = null;
        if (thread != null) thread.interrupt();
    }
}
