package news.hiwar;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets requests meet at a lock of the database: whatever they check before it, they have checked when one of them goes on. */
@ApplicationScoped
public class HeldRows {
    private final AgroalDataSource database;
    private final String waiting;

    HeldRows(AgroalDataSource database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        waiting = kind.equals("h2")
                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    }

    /** Sends requests that all wait for rows which this statement changes or locks; it is committed once they do. */
    @SafeVarargs
    public final <T> List<T> meet(String statement, Callable<T>... requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.length);
        try (Connection connection = database.getConnection();
                Statement holder = connection.createStatement();
                Connection other = database.getConnection();
                Statement observer = other.createStatement()) {
            connection.setAutoCommit(false);
            holder.execute(statement);
            List<Future<T>> sent = new ArrayList<>();
            for (Callable<T> request : requests) sent.add(threads.submit(request));
            while (count(observer) < requests.length) {
                if (sent.stream().allMatch(Future::isDone)) throw new AssertionError("No request waited");
                Thread.onSpinWait();
            }
            connection.commit();
            connection.setAutoCommit(true);
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : sent) answers.add(answer.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private long count(Statement observer) throws SQLException {
        try (ResultSet row = observer.executeQuery(waiting)) {
            row.next();
            return row.getLong(1);
        }
    }
}
