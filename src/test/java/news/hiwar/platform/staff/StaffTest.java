package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StaffTest {
    private static final String ADD = """
            mutation($input: AddStaffMemberInput!) { addStaffMember(input: $input) {
                staffMember { name role active } userErrors { field code } } }""";
    static final String REMOVE = """
            mutation($input: RemoveStaffMemberInput!) { removeStaffMember(input: $input) {
                staffMember { active } userErrors { field code } } }""";
    static final String CHANGE_ROLE = """
            mutation($input: ChangeStaffRoleInput!) { changeStaffRole(input: $input) {
                staffMember { role } userErrors { field code } } }""";
    private static final String CHANGE = """
            mutation($input: ChangePasswordInput!) { changePassword(input: $input) {
                staffMember { name } userErrors { field code } } }""";

    @Inject
    Accounts accounts;

    @BeforeEach
    void open() {
        accounts.open("basma", Role.CHIEF);
        accounts.open("amal", Role.EDITOR);
    }

    @AfterEach
    void clear() {
        accounts.clear();
    }

    private static Map<String, String> member(String name, String password) {
        return Map.of("name", name, "displayName", "سعاد", "password", password);
    }

    @Test
    void aChiefLetsSomebodyIn() {
        Somebody.signedIn("basma")
                .sends(ADD, member("suad", Accounts.PASSWORD))
                .then()
                .body("data.addStaffMember.staffMember.role", equalTo("EDITOR"));

        assertThat(Somebody.signedIn("suad").viewer()).isEqualTo("EDITOR");
    }

    @Test
    void anEditorDoesNot() {
        Somebody.signedIn("amal")
                .sends(ADD, member("suad", Accounts.PASSWORD))
                .then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        Somebody.READER
                .sends(ADD, member("suad", Accounts.PASSWORD))
                .then()
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));

        assertThat(Somebody.signedIn("suad").viewer()).isEqualTo("READER");
    }

    @ParameterizedTest
    @CsvSource({
        "amal, a long enough password, name, TAKEN",
        "Suad!, a long enough password, name, INVALID_NAME",
        "suad, eleven char, password, INVALID_PASSWORD",
        "suad, ههههههههههههههههههههههههههههههههههههه, password, INVALID_PASSWORD"
    })
    void aBadAccountIsRefused(String name, String password, String field, String code) {
        Somebody.signedIn("basma")
                .sends(ADD, member(name, password))
                .then()
                .body("data.addStaffMember.userErrors[0].field", equalTo(field))
                .body("data.addStaffMember.userErrors[0].code", equalTo(code));
    }

    @Test
    void whoIsRemovedIsOutAtOnce() {
        Somebody amal = Somebody.signedIn("amal");
        assertThat(amal.viewer()).isEqualTo("EDITOR");

        Somebody.signedIn("basma")
                .sends(REMOVE, Map.of("name", "amal"))
                .then()
                .body("data.removeStaffMember.staffMember.active", equalTo(false));

        assertThat(amal.viewer()).isEqualTo("READER");
        Somebody.signsIn("amal", Accounts.PASSWORD).then().header("Location", endsWith("#failed"));
    }

    @Test
    void onlyAChiefSeesWhoHasAnAccount() {
        String staff = "{ staffMembers { name role active } }";

        Somebody.signedIn("basma").sends(staff).then().body("data.staffMembers.name", contains("amal", "basma"));
        Somebody.signedIn("amal").sends(staff).then().body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        Somebody.READER.sends(staff).then().body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aChiefDoesNotLockThemselvesOut() {
        Somebody.signedIn("basma")
                .sends(REMOVE, Map.of("name", "basma"))
                .then()
                .body("data.removeStaffMember.userErrors[0].code", equalTo("YOURSELF"));
    }

    @Test
    void aChiefChangesARole() {
        Somebody basma = Somebody.signedIn("basma");
        Somebody amal = Somebody.signedIn("amal");
        Somebody tool = Somebody.withToken(amal.createsToken().extract().path("data.createAccessToken.secret"));

        basma.sends(CHANGE_ROLE, Map.of("name", "amal", "role", "CHIEF"))
                .then()
                .body("data.changeStaffRole.staffMember.role", equalTo("CHIEF"));
        assertThat(amal.viewer()).isEqualTo("READER");
        assertThat(tool.viewer()).isEqualTo("CHIEF");

        tool.sends(CHANGE_ROLE, Map.of("name", "basma", "role", "EDITOR"))
                .then()
                .body("data.changeStaffRole.staffMember.role", equalTo("EDITOR"));
        assertThat(Somebody.signedIn("basma").viewer()).isEqualTo("EDITOR");
    }

    @ParameterizedTest
    @CsvSource({"basma, EDITOR, name, YOURSELF", "amal, READER, role, OUT_OF_RANGE", "nobody, CHIEF, name, NOT_FOUND"})
    void aBadRoleIsRefused(String name, String role, String field, String code) {
        Somebody.signedIn("basma")
                .sends(CHANGE_ROLE, Map.of("name", name, "role", role))
                .then()
                .body("data.changeStaffRole.userErrors[0].field", equalTo(field))
                .body("data.changeStaffRole.userErrors[0].code", equalTo(code));
    }

    @Test
    void aRoleThatIsChangedInTheTableCountsAtOnce() {
        Somebody basma = Somebody.signedIn("basma");
        Somebody tool = Somebody.withToken(basma.createsToken().extract().path("data.createAccessToken.secret"));

        accounts.setRole("basma", Role.EDITOR);

        assertThat(basma.viewer()).isEqualTo("EDITOR");
        assertThat(tool.viewer()).isEqualTo("EDITOR");
        basma.sends("{ staffMembers { name } }").then().body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        Somebody amal = Somebody.signedIn("amal");

        amal.sends(CHANGE, Map.of("current", "a wrong password", "replacement", "another long password"))
                .then()
                .body("data.changePassword.userErrors[0].code", equalTo("WRONG_PASSWORD"));
        amal.sends(CHANGE, Map.of("current", Accounts.PASSWORD, "replacement", "another long password"))
                .then()
                .body("data.changePassword.staffMember.name", equalTo("amal"));

        Somebody.signsIn("amal", Accounts.PASSWORD).then().header("Location", endsWith("#failed"));
        Somebody.signsIn("amal", "another long password").then().header("Location", endsWith("/graphiql/"));
    }
}
