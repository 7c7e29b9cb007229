package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hiwar.HeldRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a start makes of the first chief's setting where the newsroom has lost its chief editors. */
@QuarkusTest
class FirstChiefRevivedTest {
    private static final String NEW = "a password of the setting";

    @Inject
    Accounts accounts;

    @Inject
    HeldRows rows;

    @Inject
    StaffLock lock;

    @Inject
    StaffSessions sessions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @AfterEach
    void clear() {
        accounts.clear();
    }

    private boolean start(String name, String password) {
        FirstChief first = new FirstChief(GivenSettings.firstChief(name, password), lock, sessions, audit, clock);
        QuarkusTransaction.requiringNew().run(() -> first.start(new StartupEvent()));
        return true;
    }

    private static Somebody signedIn(String name) {
        return new Somebody(Somebody.signsIn(name, NEW).cookies(), Map.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "CHIEF"})
    void aRemovedAccountOfThatNameComesBack(Role role) {
        accounts.open("basma", role);
        Somebody former = Somebody.signedIn("basma");
        Somebody tool = Somebody.withToken(former.createsToken().extract().path("data.createAccessToken.secret"));
        accounts.deactivate("basma");

        start("basma", NEW);

        assertThat(former.viewer()).isEqualTo("READER");
        tool.sends("{ viewer { name } }").then().statusCode(401);
        Somebody.signsIn("basma", Accounts.PASSWORD).then().header("Location", endsWith("#failed"));
        Somebody chief = signedIn("basma");
        assertThat(chief.viewer()).isEqualTo("CHIEF");
        chief.sends("{ auditTrail(first: 4) { action subject } }")
                .then()
                .body("data.auditTrail.findAll { it.subject == 'basma' }.action", contains("ADDED_STAFF_MEMBER"));
    }

    @Test
    void anEditorOfThatNameBecomesTheChief() {
        accounts.open("basma", Role.EDITOR);
        accounts.open("amal", Role.EDITOR);
        Somebody former = Somebody.signedIn("basma");

        start("basma", NEW);

        assertThat(former.viewer()).isEqualTo("READER");
        assertThat(signedIn("basma").viewer()).isEqualTo("CHIEF");
        assertThat(Somebody.signedIn("amal").viewer()).isEqualTo("EDITOR");
    }

    @Test
    void nothingChangesWhereThereIsAChief() {
        accounts.open("amal", Role.CHIEF);
        accounts.open("basma", Role.EDITOR);
        accounts.deactivate("basma");

        start("basma", NEW);

        assertThat(signedIn("basma").viewer()).isEqualTo("READER");
    }

    /** As when two nodes start beside each other. */
    @Test
    void twoStartsMakeOne() throws Exception {
        Callable<Boolean> start = () -> start("basma", NEW);

        rows.meet("select id from staff_lock for update", start, start);

        assertThat(signedIn("basma").viewer()).isEqualTo("CHIEF");
    }

    @ParameterizedTest
    @CsvSource({"Basma!, a password of the setting, name", "basma, eleven char, password"})
    void aBadSettingIsNamed(String name, String password, String setting) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> start(name, password))
                .withMessageContaining("hiwar.staff.first-chief." + setting + " is invalid");
    }
}
