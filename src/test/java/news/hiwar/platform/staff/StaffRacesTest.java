package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import news.hiwar.HeldRows;
import news.hiwar.PlainJsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two acts at once, of which the one makes untrue what the other has checked. */
@QuarkusTest
@Timeout(60)
class StaffRacesTest {
    private static final String STAFF = "select id from staff_lock for update";
    private static final String AMAL = "select id from staff_member where name = 'amal' for update";
    private static final String CHANGE = """
            mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { field code } } }""";
    private static final String ADD = """
            mutation($input: AddStaffMemberInput!) { addStaffMember(input: $input) { userErrors { field code } } }""";

    @Inject
    Accounts accounts;

    @Inject
    HeldRows rows;

    private Somebody amal;
    private Somebody basma;
    private Somebody suad;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        accounts.open("basma", Role.CHIEF);
        accounts.open("suad", Role.CHIEF);
        amal = Somebody.signedIn("amal");
        basma = Somebody.signedIn("basma");
        suad = Somebody.signedIn("suad");
    }

    @AfterEach
    void clear() {
        accounts.clear();
    }

    /** The codes of all errors of an answer. */
    private static List<String> codes(Response answer) {
        PlainJsonPath json = PlainJsonPath.of(answer.asString());
        List<String> errors = json.getList("errors.extensions.code");
        return errors != null ? errors : json.getList("data.collect { it.value.userErrors.code }.flatten()");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoChiefsWhoRemoveOrDemoteEachOtherOneStays(boolean removed) throws Exception {
        List<Response> answers =
                rows.meet(STAFF, () -> deposes(removed, basma, "suad"), () -> deposes(removed, suad, "basma"));

        assertThat(answers.stream().map(StaffRacesTest::codes))
                .containsExactlyInAnyOrder(List.of(), List.of("UNAUTHENTICATED"));
        assertThat(List.of(basma.viewer(), suad.viewer())).containsExactlyInAnyOrder("CHIEF", "READER");
    }

    private static Response deposes(boolean removed, Somebody chief, String other) {
        return removed
                ? chief.sends(StaffTest.REMOVE, Map.of("name", other))
                : chief.sends(StaffTest.CHANGE_ROLE, Map.of("name", other, "role", "EDITOR"));
    }

    @Test
    void aNameIsGivenOnce() throws Exception {
        Map<String, String> member = Map.of("name", "huda", "displayName", "هدى", "password", Accounts.PASSWORD);

        List<Response> answers = rows.meet(STAFF, () -> basma.sends(ADD, member), () -> suad.sends(ADD, member));

        assertThat(answers.stream().map(StaffRacesTest::codes)).containsExactlyInAnyOrder(List.of(), List.of("TAKEN"));
    }

    @Test
    void whoIsDemotedMeanwhileAddsNobody() throws Exception {
        Map<String, String> member = Map.of("name", "huda", "displayName", "هدى", "password", Accounts.PASSWORD);

        List<Response> answers = rows.meet(
                "update staff_lock set id = id; update staff_member set role = 'EDITOR' where name = 'basma'",
                () -> basma.sends(ADD, member));

        assertThat(codes(answers.get(0))).containsExactly("UNAUTHENTICATED");
        suad.sends("{ staffMembers { name } }")
                .then()
                .body("data.staffMembers.name", contains("amal", "basma", "suad"));
    }

    @Test
    void theLimitOfTokensHoldsForTwoAtOnce() throws Exception {
        for (int i = 1; i < AccessToken.MAXIMUM; i++)
            amal.createsToken().body("data.createAccessToken.userErrors", empty());

        List<Response> answers = rows.meet(
                AMAL,
                () -> amal.createsToken().extract().response(),
                () -> amal.createsToken().extract().response());

        assertThat(answers.stream().map(StaffRacesTest::codes))
                .containsExactlyInAnyOrder(List.of(), List.of("TOO_MANY"));
    }

    @Test
    void whoIsRemovedMeanwhileGetsNoTokenAndNoSession() throws Exception {
        String removal = "update staff_member set active = false where name = 'amal'";

        List<Response> answers = rows.meet(
                removal,
                () -> amal.createsToken().extract().response(),
                () -> Somebody.signsIn("amal", Accounts.PASSWORD));

        assertThat(codes(answers.get(0))).containsExactly("UNAUTHENTICATED");
        assertThat(answers.get(1).header("Location")).endsWith("#failed");
        assertThat(answers.get(1).cookies()).isEmpty();
    }

    @Test
    void theOldPasswordBeginsNoSessionOnceItIsChanged() throws Exception {
        String change = "update staff_member set password_hash = '' where name = 'amal'";

        List<Response> answers = rows.meet(change, () -> Somebody.signsIn("amal", Accounts.PASSWORD));

        assertThat(answers.get(0).cookies()).isEmpty();
    }

    @Test
    void aPasswordIsChangedByOneOfTwo() throws Exception {
        Map<String, String> change = Map.of("current", Accounts.PASSWORD, "replacement", "another long password");

        List<Response> answers = rows.meet(AMAL, () -> amal.sends(CHANGE, change), () -> amal.sends(CHANGE, change));

        assertThat(answers.stream().map(StaffRacesTest::codes))
                .containsExactlyInAnyOrder(List.of(), List.of("WRONG_PASSWORD"));
    }

    @Test
    void theLimitOfSessionsHoldsForTwoAtOnce() throws Exception {
        for (int i = 1; i < StaffSessions.MAXIMUM; i++) Somebody.signedIn("amal");

        rows.meet(AMAL, () -> Somebody.signedIn("amal"), () -> Somebody.signedIn("amal"));

        Somebody.signedIn("amal")
                .sends("{ viewer { sessions { id } } }")
                .then()
                .body("data.viewer.sessions.size()", org.hamcrest.Matchers.equalTo(StaffSessions.MAXIMUM));
    }

    /** A chief editor of a provider is in no table, and so could remove the last one who is. */
    @Test
    void theLastChiefOfTheTableStays() {
        suad.sends(StaffTest.REMOVE, Map.of("name", "basma"));

        assertThat(accounts.isLastChief("suad")).isTrue();
        assertThat(accounts.isLastChief("basma")).isFalse();
        assertThat(accounts.isLastChief("amal")).isFalse();
    }
}
