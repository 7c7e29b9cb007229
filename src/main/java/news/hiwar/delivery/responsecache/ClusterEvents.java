package news.hiwar.delivery.responsecache;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.hiwar.platform.background.BackgroundLoop;
import news.hiwar.platform.staff.SignInsEnded;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Notifies the other nodes on the same PostgreSQL database of invalidated tags; with H2 there is only one node. */
@ApplicationScoped
class ClusterEvents {
    private static final String CHANNEL = "hiwar_answers";

    /** Maximum length of a notification; PostgreSQL allows 7999 bytes. */
    private static final int MAXIMUM = 7000;

    private static final int LISTEN_MILLIS = 5000;

    private final AgroalDataSource database;
    private final ResponseCache responses;
    private final Event<SignInsEndedElsewhere> signInsEnded;
    private final boolean clustered;
    private final String node = UUID.randomUUID().toString();

    private final BackgroundLoop loop = new BackgroundLoop("cluster-events", Duration.ofSeconds(1), this::listen);
    private volatile boolean stopped;

    ClusterEvents(
            AgroalDataSource database,
            ResponseCache responses,
            Event<SignInsEndedElsewhere> signInsEnded,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.responses = responses;
        this.signInsEnded = signInsEnded;
        clustered = kind.equals("postgresql");
    }

    /** Notifies other nodes with the commit of the current transaction. */
    void notifyOnCommit(Set<String> tags) {
        if (!clustered || tags.isEmpty()) return;
        String message = node + " "
                + String.join(
                        " ", tags.stream().map(ClusterEvents::transferable).toList());
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, message.length() <= MAXIMUM ? message : node + " " + Tags.ALL);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notifies other nodes with the commit, so that they check their open connections. */
    void signInsEnded(@Observes SignInsEnded event) {
        notifyOnCommit(Set.of(Tags.SIGN_INS));
    }

    /** Notifies other nodes at once. */
    void notify(Set<String> tags) {
        if (clustered) QuarkusTransaction.requiringNew().run(() -> notifyOnCommit(tags));
    }

    /** Replaces a tag that contains other characters, since requested slugs are arbitrary text. */
    private static String transferable(String tag) {
        return !tag.isEmpty() && tag.chars().allMatch(c -> c > ' ' && c < 127) ? tag : Tags.ALL;
    }

    void start(@Observes StartupEvent event) {
        if (!clustered) return;
        responses.setBypassed(true);
        loop.wake();
    }

    private void listen() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            responses.setBypassed(false);
            signInsEnded.fire(new SignInsEndedElsewhere());
            receive(connection.unwrap(PGConnection.class), statement);
        } catch (SQLException e) {
            if (stopped) return;
            responses.setBypassed(true);
            throw new IllegalStateException(
                    "notifications of other nodes cannot be received, so responses are not cached: " + e.getMessage(),
                    e);
        }
    }

    private void receive(PGConnection connection, Statement statement) throws SQLException {
        while (!stopped) {
            PGNotification[] notifications = connection.getNotifications(LISTEN_MILLIS);
            if (notifications == null || notifications.length == 0)
                statement.execute("select 1"); // checks the connection
            else Arrays.stream(notifications).map(PGNotification::getParameter).forEach(this::receive);
        }
        statement.execute("unlisten " + CHANNEL);
    }

    private void receive(String message) {
        String[] words = message.split(" ", -1);
        if (words[0].equals(node)) return;
        List<String> tags = Arrays.asList(words).subList(1, words.length);
        if (tags.contains(Tags.SIGN_INS)) signInsEnded.fire(new SignInsEndedElsewhere());
        responses.invalidate(tags);
    }

    @PreDestroy
    void stop() {
        stopped = true;
        loop.stop();
    }
}
