package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import jakarta.inject.Inject;
import news.hiwar.Once;
import news.hiwar.platform.staff.Accounts;
import news.hiwar.platform.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in behind a proxy that is trusted, which speaks TLS or does not. */
@QuarkusTest
@TestProfile(StrictLimitsTest.Strict.class)
@Once
class StrictSignInTest {
    @Inject
    Accounts accounts;

    @AfterEach
    void close() {
        accounts.clear();
    }

    @Test
    void theCookieIsSecureBehindTls() {
        accounts.open("amal", Role.EDITOR);

        assertThat(session("https")).matches(Cookie::isSecured).matches(Cookie::isHttpOnly);
        assertThat(session("http")).matches(cookie -> !cookie.isSecured()).matches(Cookie::isHttpOnly);
    }

    private static Cookie session(String scheme) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "192.0.2.40")
                .header("X-Forwarded-Proto", scheme)
                .formParam("j_username", "amal")
                .formParam("j_password", Accounts.PASSWORD)
                .post("/sign-in")
                .detailedCookie("hiwar-session");
    }
}
