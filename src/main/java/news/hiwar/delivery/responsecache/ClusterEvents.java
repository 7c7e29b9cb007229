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

/** The other nodes on one PostgreSQL: each tells the rest what its transactions touch. An H2 has one node only. */
@ApplicationScoped
class ClusterEvents {
    private static final Logger LOG = Logger.getLogger(ClusterEvents.class);
    private static final String CHANNEL = "hiwar_answers";

    /** PostgreSQL takes 7999 bytes. */
    private static final int LONGEST = 7000;

    private static final int LISTEN_MILLIS = 5000;

    private final AgroalDataSource database;
    private final ResponseCache answers;
    private final boolean several;
    private final String me = UUID.randomUUID().toString();

    @Nullable
    private volatile Thread listener;

    ClusterEvents(
            AgroalDataSource database,
            ResponseCache answers,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.answers = answers;
        several = kind.equals("postgresql");
    }

    /** In the transaction: delivered with its commit, and only then. */
    void tellWithCommit(Set<String> tags) {
        if (!several || tags.isEmpty()) return;
        String message = me + " "
                + String.join(" ", tags.stream().map(ClusterEvents::word).toList());
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, message.length() <= LONGEST ? message : me + " " + Tags.ALL);
            notify.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At once. */
    void tell(Set<String> tags) {
        if (several) QuarkusTransaction.requiringNew().run(() -> tellWithCommit(tags));
    }

    /** A slug that was asked for may hold anything. */
    private static String word(String tag) {
        return tag.matches("[\\x21-\\x7e]+") ? tag : Tags.ALL;
    }

    void start(@Observes StartupEvent event) {
        if (!several) return;
        answers.setDeaf(true);
        Thread thread = new Thread(this::listen, "answers-of-other-nodes");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    private void listen() {
        while (listener != null) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                answers.setDeaf(false);
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException e) {
                if (listener == null) return;
                answers.setDeaf(true);
                LOG.warnf("Other nodes cannot be heard, so no answers are kept: %s", e.getMessage());
                pause();
            }
        }
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        while (listener != null) {
            PGNotification[] heard = connection.getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) statement.execute("select 1"); // whether the server is still there
            else Arrays.stream(heard).map(PGNotification::getParameter).forEach(this::hear);
        }
        statement.execute("unlisten " + CHANNEL);
    }

    private void hear(String message) {
        String[] words = message.split(" ", -1);
        if (!words[0].equals(me)) answers.drop(Arrays.asList(words).subList(1, words.length));
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
