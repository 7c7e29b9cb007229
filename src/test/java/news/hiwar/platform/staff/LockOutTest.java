package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import news.hiwar.delivery.http.StrictLimitsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever knows a member's name and guesses passwords keeps nobody out but themselves. */
@QuarkusTest
@TestProfile(LockOutTest.FewAttempts.class)
class LockOutTest {
    private static final String WRONG = "a guess that is wrong";

    /** Names of this class, so that no test counts the attempts of another. */
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Nine attempts of an address, three of them for a name, ninety for a name in all; behind a proxy that is trusted. */
    public static class FewAttempts extends StrictLimitsTest.Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new java.util.HashMap<>(super.getConfigOverrides());
            settings.put("hiwar.staff.attempts", "9");
            settings.put("hiwar.limits.rate", "0");
            return settings;
        }
    }

    @Inject
    Accounts accounts;

    private String name;
    private String address;
    private String elsewhere;

    @BeforeEach
    void open() {
        int number = NAMES.incrementAndGet();
        name = "amal-" + number;
        address = "192.0.2." + number;
        elsewhere = "198.51.100." + number;
        accounts.open(name, Role.EDITOR);
    }

    @AfterEach
    void clear() {
        accounts.clear();
    }

    private static Response signsIn(String address, String name, String password, String... cookies) {
        Map<String, String> headers = cookies.length == 0
                ? Map.of("X-Forwarded-For", address)
                : Map.of("X-Forwarded-For", address, "Cookie", String.join("; ", cookies));
        return Somebody.signsIn(name, password, headers);
    }

    private static void isLetIn(Response answer) {
        answer.then().statusCode(302).header("Location", endsWith("/graphiql/"));
    }

    private static void isRefused(Response answer) {
        answer.then().statusCode(302).header("Location", endsWith("#failed"));
    }

    @Test
    void wrongPasswordsFromElsewhereDoNotLockTheOwnerOut() {
        for (int i = 0; i < 11; i++) isRefused(signsIn(elsewhere, name, WRONG));

        isLetIn(signsIn(address, name, Accounts.PASSWORD));
        isRefused(signsIn(elsewhere, name, Accounts.PASSWORD));
    }

    @Test
    void aKnownDeviceIsLetInFromTheAddressOfTheGuesserToo() {
        String device = device(signsIn(address, name, Accounts.PASSWORD));
        for (int i = 0; i < 11; i++) isRefused(signsIn(address, name, WRONG));

        isRefused(signsIn(address, name, Accounts.PASSWORD));
        isLetIn(signsIn(address, name, Accounts.PASSWORD, device));
        isRefused(signsIn(address, name, Accounts.PASSWORD, "hiwar-device=" + "A".repeat(43)));
    }

    @Test
    void aKnownDeviceIsLetInWhenManyGuess() {
        String device = device(signsIn(address, name, Accounts.PASSWORD));
        for (int i = 0; i < 100; i++) isRefused(signsIn("203.0.113." + i, name, WRONG));

        isLetIn(signsIn(elsewhere, name, Accounts.PASSWORD, device));
    }

    @Test
    void aDeviceIsKnownForItsMemberOnlyAndNotWithoutLimit() {
        String device = device(signsIn(elsewhere, name, Accounts.PASSWORD));
        String other = "basma-" + name;
        accounts.open(other, Role.EDITOR);
        for (int i = 0; i < 9; i++) signsIn(address, other, WRONG);

        isRefused(signsIn(address, other, Accounts.PASSWORD, device));
        for (int i = 0; i < 3; i++) isRefused(signsIn(address, name, WRONG, device));
        isRefused(signsIn(address, name, Accounts.PASSWORD, device));
    }

    @Test
    void aNewPasswordForgetsTheDevices() {
        Response signedIn = signsIn(address, name, Accounts.PASSWORD);
        String replacement = "another long password";
        new Somebody(signedIn.cookies(), Map.of())
                .sends(
                        "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }",
                        Map.of("current", Accounts.PASSWORD, "replacement", replacement))
                .then()
                .body("data.changePassword.userErrors", empty());
        for (int i = 0; i < 9; i++) signsIn(elsewhere, name, WRONG);

        isRefused(signsIn(elsewhere, name, replacement, device(signedIn)));
        isLetIn(signsIn(address, name, replacement));
    }

    @Test
    void whoIsSignedInMayChangeThePasswordMeanwhile() {
        Somebody owner = new Somebody(signsIn(address, name, Accounts.PASSWORD).cookies(), Map.of());
        Somebody tool = Somebody.withToken(owner.createsToken().extract().path("data.createAccessToken.secret"));
        for (int i = 0; i < 90; i++) isRefused(signsIn("203.0.113." + i, name, "guess"));

        assertThat(tool.viewer()).isEqualTo("EDITOR");
        owner.sends(
                        "mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }",
                        Map.of("current", Accounts.PASSWORD, "replacement", "another long password"))
                .then()
                .body("data.changePassword.userErrors", empty());
    }

    @Test
    void theOwnerIsTold() {
        for (int i = 0; i < 5; i++) signsIn(elsewhere, name, WRONG);

        new Somebody(signsIn(address, name, Accounts.PASSWORD).cookies(), Map.of())
                .sends("{ viewer { failedSignIns { count latestAt } } }")
                .then()
                .body("data.viewer.failedSignIns.count", equalTo(3))
                .body("data.viewer.failedSignIns.latestAt", containsString("T"));
        accounts.open("chief-" + name, Role.CHIEF);
        new Somebody(signsIn(address, "chief-" + name, Accounts.PASSWORD).cookies(), Map.of())
                .sends("{ auditTrail(first: 6) { who action } }")
                .then()
                .body(
                        "data.auditTrail.findAll { it.who == '%s' }.action".formatted(name),
                        contains("SIGNED_IN", "SIGN_IN_LIMITED", "SIGN_IN_FAILED", "SIGN_IN_FAILED", "SIGN_IN_FAILED"));
    }

    @Test
    void theDevicesCookieIsForTheSignInOnly() {
        Cookie cookie = signsIn(address, name, Accounts.PASSWORD).detailedCookie("hiwar-device");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/sign-in");
        assertThat(cookie.getMaxAge()).isEqualTo(400 * 24 * 3600);
    }

    private static String device(Response signedIn) {
        return "hiwar-device=" + signedIn.cookie("hiwar-device");
    }
}
