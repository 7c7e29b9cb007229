package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.hiwar.PostgreSql;
import news.hiwar.graph.actor.Actor;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What this node hears of others on one PostgreSQL, and what it tells them. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ClusterEventsTest {
    private static final String CHANNEL = "hiwar_answers";
    private static final String ACTOR = "{ actor(slug: \"iraq\") { name } }";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    AgroalDataSource database;

    @Inject
    ResponseCache answers;

    @Inject
    Archive archive;

    @Inject
    NoResponseCache none;

    @BeforeEach
    void begin() throws Exception {
        assumeTrue("postgresql".equals(System.getProperty("quarkus.datasource.db-kind")), "H2 has one node only");
        none.begin();
    }

    @AfterEach
    void reset() {
        archive.rename("iraq", "العراق");
        none.drop();
    }

    @Test
    void whatAnotherNodeHasChangedIsDropped() throws Exception {
        CachingReader.asks(ACTOR);
        CachingReader.asks("{ outlets { nodes { name } } }");
        long kept = answers.count();

        Actor iraq = QuarkusTransaction.requiringNew()
                .call(() -> Actor.<Actor>find("slug", "iraq").firstResult());
        notifyOthers("another-node " + Tags.of(iraq));

        Instant end = Instant.now().plus(SOON);
        while (answers.count() == kept && Instant.now().isBefore(end)) Thread.sleep(10);
        assertThat(answers.count()).isEqualTo(kept - 1);
    }

    @Test
    void othersAreToldWithTheCommitAndNotWithoutOne() throws Exception {
        try (Connection other = database.getConnection();
                Statement listening = other.createStatement()) {
            listening.execute("listen " + CHANNEL);
            try {
                archive.rename("iraq", "العراق الآن");
                assertThat(heard(other)).anyMatch(message -> message.contains("Actor#"));

                QuarkusTransaction.begin();
                archive.rename("iraq", "العراق غدًا");
                QuarkusTransaction.rollback();
                assertThat(heard(other)).noneMatch(message -> message.contains("Actor#"));
            } finally {
                listening.execute("unlisten " + CHANNEL);
            }
        }
    }

    private void notifyOthers(String message) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, message);
            notify.execute();
        }
    }

    private static List<String> heard(Connection other) throws Exception {
        PGNotification[] notifications = other.unwrap(PGConnection.class).getNotifications(1000);
        return notifications == null
                ? List.of()
                : Arrays.stream(notifications).map(PGNotification::getParameter).toList();
    }
}
