package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    private static final String VIEWER = "{ viewer { name role canEdit canManageStaff } }";

    @Inject
    Accounts accounts;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
    }

    @AfterEach
    void clear() {
        accounts.clear();
    }

    @Test
    void aReaderIsNobody() {
        Somebody.READER
                .sends(VIEWER)
                .then()
                .body("data.viewer.name", nullValue())
                .body("data.viewer.role", equalTo("READER"))
                .body("data.viewer.canEdit", equalTo(false));
    }

    @Test
    void thePageLeavesACookieThatOnlyTheBrowserHas() {
        Response answer = Somebody.signsIn("Amal", Accounts.PASSWORD);

        answer.then().statusCode(302).header("Location", endsWith("/graphiql/"));
        Cookie cookie = answer.detailedCookie("hiwar-session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        Somebody.signedIn("amal")
                .sends(VIEWER)
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body("data.viewer.name", equalTo("amal"))
                .body("data.viewer.role", equalTo("EDITOR"))
                .body("data.viewer.canEdit", equalTo(true))
                .body("data.viewer.canManageStaff", equalTo(false));
    }

    @Test
    void whoHasSignedInGetsNoAnswerOfAReaders() {
        String role = "{viewer{role}}";
        Somebody.READER.reads(role).then().body("data.viewer.role", equalTo("READER"));

        Somebody.signedIn("amal").reads(role).then().body("data.viewer.role", equalTo("EDITOR"));
        Somebody.READER.reads(role).then().body("data.viewer.role", equalTo("READER"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        Response wrong = Somebody.signsIn("amal", "not that one at all");
        Response unknown = Somebody.signsIn("nobody", Accounts.PASSWORD);
        Response noName = Somebody.signsIn("a\0b", Accounts.PASSWORD);

        for (Response answer : new Response[] {wrong, unknown, noName}) {
            answer.then().statusCode(302).header("Location", endsWith("/sign-in#failed"));
            assertThat(answer.cookies()).doesNotContainKey("hiwar-session");
        }
    }

    @Test
    void signsOut() {
        Somebody amal = Somebody.signedIn("amal");

        Response answer = amal.request().redirects().follow(false).post("/sign-out");

        answer.then().statusCode(303).header("Location", endsWith("/sign-in"));
        assertThat(answer.detailedCookie("hiwar-session").getMaxAge()).isZero();
    }

    @Test
    void aCookieThatIsNotOursIsAReaders() {
        Somebody forger = new Somebody(Map.of("hiwar-session", "amal"), Map.of());

        assertThat(forger.viewer()).isEqualTo("READER");
    }

    @Test
    void thePageIsArabicAndKeepsItsFormToItself() {
        Somebody.READER
                .request()
                .get("/sign-in")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .body("html.@dir", equalTo("rtl"));
    }

    @Test
    void whatIsForEditorsAsksToSignIn() {
        Somebody.READER
                .sends("{ importPreview(text: \"a page\") { outcome } }")
                .then()
                .statusCode(200)
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", equalTo("Authentication is required. Sign in first."));
    }
}
