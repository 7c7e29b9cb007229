package news.hiwar.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Sets the timeout of statements in the database, and of the driver if the server does not respond. */
@ApplicationScoped
public class StatementTimeouts implements AgroalPoolInterceptor {
    /** Time beyond that of a statement after which the server is considered unavailable. */
    private static final long GRACE_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final long millis;
    private final boolean postgresql;

    StatementTimeouts(DatabaseSettings settings, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        millis = settings.statement().toMillis();
        postgresql = kind.equals("postgresql");
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        if (postgresql && millis > 0) execute(connection, "set statement_timeout = " + millis);
    }

    /** Resets the timeout when a connection is taken from the pool, since its last user may have raised it. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (millis == 0) return;
        if (postgresql) answerWithin(connection, millis + GRACE_MILLIS);
        else execute(connection, "set query_timeout " + millis);
    }

    /** Removes the timeout for the current transaction, for bulk loads. */
    public void allowAnyTime(EntityManager transaction) {
        transaction.unwrap(Session.class).doWork(connection -> {
            execute(connection, postgresql ? "set local statement_timeout = 0" : "set query_timeout 0");
            if (postgresql) answerWithin(connection, 0);
        });
    }

    /** Lets the database end the current transaction if its process does nothing for so long, as one that was stopped. */
    public void endWhenIdle(EntityManager transaction, Duration time) {
        if (!postgresql) return;
        transaction
                .unwrap(Session.class)
                .doWork(connection ->
                        execute(connection, "set local idle_in_transaction_session_timeout = " + time.toMillis()));
    }

    private static void answerWithin(Connection connection, long millis) {
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(millis));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Limits of the database. */
    @ConfigMapping(prefix = "hiwar.limits")
    interface DatabaseSettings {
        /** Maximum duration of a database statement; 0 means no limit. */
        @WithDefault("8s")
        Duration statement();
    }
}
