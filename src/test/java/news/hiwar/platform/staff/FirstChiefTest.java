package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import news.hiwar.PostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(FirstChiefTest.FirstStart.class)
public class FirstChiefTest {
    /** Few tries, and a first chief editor. */
    public static class FirstStart implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hiwar.staff.attempts",
                    "3",
                    "hiwar.staff.first-chief.name",
                    "basma",
                    "hiwar.staff.first-chief.password",
                    Accounts.PASSWORD);
        }
    }

    @Inject
    Accounts accounts;

    @AfterEach
    void clear() {
        accounts.clear();
    }

    @Test
    void isMadeAtTheFirstStart() {
        assertThat(Somebody.signedIn("basma").viewer()).isEqualTo("CHIEF");
    }

    @Test
    void aRightPasswordIsRefusedAfterTooManyTries() {
        accounts.open("amal", Role.EDITOR);
        Somebody.signsIn("amal", "a guess that is wrong");

        Somebody.signsIn("amal", Accounts.PASSWORD).then().header("Location", endsWith("#failed"));
    }
}
