package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import news.hiwar.Away;
import news.hiwar.Once;
import news.hiwar.delivery.http.SocketClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(Away.class)
@Once
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderTest {
    private static final String VIEWER = "{ viewer { name role canEdit canManageStaff accessTokens { id } } }";

    @Inject
    Accounts accounts;

    StandInProvider provider;

    @TestHTTPResource("/graphql")
    URI address;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.CHIEF);
    }

    @AfterEach
    void clear() {
        accounts.clear();
    }

    private ValidatableResponse viewer(String token) {
        return Somebody.withToken(token).sends(VIEWER).then();
    }

    /** First: once it has answered, it is not asked again. */
    @Test
    @Order(1)
    @Timeout(30)
    void whileItDoesNotAnswerItsTokensAreNotTakenAndOursAre() throws Exception {
        String token = provider.token("editor").signed(provider.keys);

        for (int i = 0; i < 2; i++) {
            viewer(token).statusCode(503).body("errors[0].extensions", equalTo(Map.of("code", "PROVIDER_UNAVAILABLE")));
        }
        assertThat(introduced(token).hears()).isEqualTo("closed 1013");
        Somebody amal = Somebody.signedIn("amal");
        assertThat(amal.viewer()).isEqualTo("CHIEF");
        assertThat(Somebody.withToken(ours(amal)).viewer()).isEqualTo("CHIEF");
        assertThat(Somebody.READER.viewer()).isEqualTo("READER");

        provider.goUp();
        while (viewer(token).extract().statusCode() == 503) Thread.sleep(100);
        assertThat(Somebody.withToken(token).viewer()).isEqualTo("EDITOR");
    }

    @Test
    void itSaysWhoIsAnEditor() {
        viewer(provider.token("editor", "cook").signed(provider.keys))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("data.viewer.name", equalTo("oidc:amal"))
                .body("data.viewer.role", equalTo("EDITOR"))
                .body("data.viewer.canEdit", equalTo(true))
                .body("data.viewer.canManageStaff", equalTo(false));
    }

    @Test
    void itsTokenMayComeWithTheFirstMessageOfASocket() throws Exception {
        SocketClient browser = introduced(provider.token("editor").signed(provider.keys));
        assertThat(browser.hears()).contains("connection_ack");

        browser.asks("1", VIEWER);

        assertThat(browser.hears()).contains("\"role\":\"EDITOR\"");
    }

    private SocketClient introduced(String token) throws Exception {
        SocketClient browser = SocketClient.open(address);
        browser.introduces("Bearer " + token);
        return browser;
    }

    @Test
    void itsEditorsGetNoAnswerOfAReaders() {
        String role = "{viewer{role}}";
        Somebody.READER.reads(role).then().body("data.viewer.role", equalTo("READER"));

        Somebody.withToken(provider.token("editor").signed(provider.keys))
                .reads(role)
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body("data.viewer.role", equalTo("EDITOR"));
        Somebody.READER.reads(role).then().body("data.viewer.role", equalTo("READER"));
    }

    @Test
    void itsChiefsMayWhatEditorsMay() {
        Somebody chief = Somebody.withToken(provider.token("chief").signed(provider.keys));

        assertThat(chief.viewer()).isEqualTo("CHIEF");
        chief.sends("{ importPreview(text: \"a page\") { outcome } }")
                .then()
                .body("errors[0].extensions.code", equalTo("NO_ARTICLE"));
        chief.sends("{ staffMembers { name } }").then().body("data.staffMembers.name", contains("amal"));
    }

    @Test
    void whoHasNoneOfOurRolesOrNoNameIsAReader() {
        isAReader(provider.token("cook"));
        isAReader(provider.token("chief").without("preferred_username").without("sub"));
    }

    private void isAReader(ProviderToken token) {
        viewer(token.signed(provider.keys))
                .statusCode(200)
                .body("data.viewer.name", nullValue())
                .body("data.viewer.role", equalTo("READER"))
                .body("data.viewer.canEdit", equalTo(false));
    }

    @Test
    void whoHasTheNameOfAnAccountHereDoesNotGetIt() {
        ours(Somebody.signedIn("amal"));
        Somebody other = Somebody.withToken(provider.token("chief").signed(provider.keys));

        other.sends(VIEWER).then().body("data.viewer.accessTokens", empty());
        other.createsToken().body("data.createAccessToken.userErrors[0].code", equalTo("NO_ACCOUNT"));
    }

    @ParameterizedTest
    @EnumSource
    void aBadTokenIsRefused(Flaw flaw) {
        viewer(flaw.token(provider))
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .header("Cache-Control", equalTo("no-store"))
                .body("errors[0].message", equalTo("The access token is unknown, expired or revoked. Sign in again."))
                .body("errors[0].extensions", equalTo(Map.of("code", "UNAUTHENTICATED")))
                .body("data", nullValue());
    }

    @Test
    void aTokenMayBeForOtherApplicationsToo() {
        JsonArray both = new JsonArray(List.of("another", "hiwar"));

        viewer(provider.token("editor").with("aud", both).signed(provider.keys)).statusCode(200);
    }

    private static String ours(Somebody owner) {
        return owner.createsToken().extract().path("data.createAccessToken.secret");
    }

    @Test
    void itsChiefsDoNotTakeTheLastOneHere() {
        Somebody chief = Somebody.withToken(provider.token("chief").signed(provider.keys));

        chief.sends(StaffTest.REMOVE, Map.of("name", "amal"))
                .then()
                .body("data.removeStaffMember.userErrors.code", contains("LAST_CHIEF"));
        chief.sends(StaffTest.CHANGE_ROLE, Map.of("name", "amal", "role", "EDITOR"))
                .then()
                .body("data.changeStaffRole.userErrors.code", contains("LAST_CHIEF"));

        accounts.open("basma", Role.CHIEF);
        chief.sends(StaffTest.REMOVE, Map.of("name", "amal")).then().body("data.removeStaffMember.userErrors", empty());
    }
}
