package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.hiwar.PostgreSql;
import news.hiwar.delivery.http.SocketClient;
import news.hiwar.graph.actor.Actor;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.platform.staff.Accounts;
import news.hiwar.platform.staff.Role;
import news.hiwar.platform.staff.Somebody;
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

    @Inject
    Accounts accounts;

    @TestHTTPResource("/graphql")
    URI address;

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

    @Test
    void connectionsOfWhomAnotherNodeHasRemovedAreClosedAtOnce() throws Exception {
        accounts.open("amal", Role.EDITOR);
        try {
            Somebody amal = Somebody.signedIn("amal");
            SocketClient socket = SocketClient.open(
                            address, "Cookie", "hiwar-session=" + amal.cookies().get("hiwar-session"))
                    .initialised();
            accounts.deactivate("amal");

            notifyOthers("another-node " + Tags.SIGN_INS);

            assertThat(socket.hears()).isEqualTo("closed 4401");
        } finally {
            accounts.clear();
        }
    }

    @Test
    void othersAreToldOfASignOut() throws Exception {
        accounts.open("amal", Role.EDITOR);
        Somebody amal = Somebody.signedIn("amal");
        try (Connection other = database.getConnection();
                Statement listening = other.createStatement()) {
            listening.execute("listen " + CHANNEL);
            try {
                amal.request().redirects().follow(false).post("/sign-out");
                assertThat(heard(other)).anyMatch(message -> message.endsWith(" " + Tags.SIGN_INS));
            } finally {
                listening.execute("unlisten " + CHANNEL);
            }
        } finally {
            accounts.clear();
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
