package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import news.hiwar.PostgreSql;
import news.hiwar.delivery.http.DeadlineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(DeadlineTest.Impatient.class)
class FirstChiefTest {
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
