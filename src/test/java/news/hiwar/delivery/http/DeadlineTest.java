package news.hiwar.delivery.http;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import news.hiwar.Api;
import news.hiwar.PostgreSql;
import news.hiwar.platform.staff.Accounts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A database that hangs holds nobody up for long. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(DeadlineTest.Impatient.class)
public class DeadlineTest {
    private static final String QUERY = "{ articles(first: 1) { nodes { slug } } }";

    /** Little time, few tries, and a first chief editor. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hiwar.limits.deadline",
                    "1s",
                    "hiwar.limits.statement",
                    "2s",
                    "hiwar.staff.attempts",
                    "3",
                    "hiwar.staff.first-chief.name",
                    "basma",
                    "hiwar.staff.first-chief.password",
                    Accounts.PASSWORD);
        }
    }

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    @Test
    void isAnsweredInTimeAndWellAfterwards() throws Exception {
        Api.data(QUERY);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = kind.equals("h2");
            if (!h2) connection.setAutoCommit(false);
            statement.execute(h2 ? "set exclusive 1" : "lock table article in access exclusive mode");
            try {
                Api.send(QUERY, Map.of())
                        .statusCode(503)
                        .body("errors[0].extensions.code", equalTo("DEADLINE_EXCEEDED"));
            } finally {
                if (h2) statement.execute("set exclusive 0");
                else connection.rollback();
            }
        }

        Api.data(QUERY);
    }
}
