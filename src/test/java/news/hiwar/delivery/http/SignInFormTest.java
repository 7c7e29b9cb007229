package news.hiwar.delivery.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import news.hiwar.Once;
import news.hiwar.platform.staff.Accounts;
import news.hiwar.platform.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no form of the sign-in page is refused with a reason, and leaves the log alone. */
@QuarkusTest
@Once
class SignInFormTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GOOD = "j_username=amal&j_password=a+long+enough+password";

    /** Those of the framework's web server and of ours. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("io.quarkus.vertx.http"), Logger.getLogger("news.hiwar.delivery.http"));

    @Inject
    Accounts accounts;

    @TestHTTPResource("/sign-in")
    URI page;

    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        LOGGERS.forEach(logger -> logger.addHandler(log));
    }

    @AfterEach
    void close() {
        LOGGERS.forEach(logger -> logger.removeHandler(log));
        accounts.clear();
        assertThat(logged).isEmpty();
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(page).POST(BodyPublishers.ofString(body));
        if (type != null) request.header("Content-Type", type);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/x-www-form-urlencoded; charset=utf-16",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; boundary=x",
                "nonsense"
            })
    void anotherTypeIsNotTaken(String type) throws Exception {
        HttpResponse<String> answer = post(type, GOOD);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE", FORM);
    }

    @Test
    void aBodyNeedsAType() throws Exception {
        assertThat(post(null, GOOD).statusCode()).isEqualTo(415);
        assertThat(post(null, "").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&&===",
                "{\"j_username\": \"amal\"}",
                "j_username=amal",
                "j_password=a+long+enough+password",
                "j_username=&j_password=a+long+enough+password",
                "j_username=amal&j_password=",
                "j_username=amal&j_username=basma&j_password=a+long+enough+password",
                "j_username=amal&j_password=a+long+enough+password&j_password=a+long+enough+password",
                "j_username=amal&j_password=%zz",
                "j_username=amal&j_password=%"
            })
    void aFormThatIsNotWholeIsRefused(String form) throws Exception {
        HttpResponse<String> answer = post(FORM, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_REQUEST", "The form ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j_username=amal&j_password=%ff%fe",
                "j_username=amal&j_password=%00",
                "j_username=%00&j_password=a+long+enough+password",
                "j_username=%F0%9F%98%80&j_password=a+long+enough+password"
            })
    void oddCharactersAreAWrongNameOrPassword(String form) {
        posts(form).then().statusCode(302).header("Location", endsWith("/sign-in#failed"));
    }

    @Test
    void aLongPasswordIsWrong() {
        posts("j_username=amal&j_password=" + "x".repeat(500_000))
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in#failed"));
    }

    @Test
    void aHugeFormIsRefused() {
        posts("j_username=amal&j_password=" + "x".repeat(1 << 20))
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("BODY_TOO_LARGE"));
    }

    private static Response posts(String form) {
        return given().redirects()
                .follow(false)
                .contentType(FORM + "; charset=UTF-8")
                .body(form)
                .post("/sign-in");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "utf-8", "ISO-8859-1", "US-ASCII"})
    void aFormMayNameItsCharset(String charset) {
        given().redirects()
                .follow(false)
                .contentType(FORM + "; charset=" + charset)
                .body(GOOD + "&another=field")
                .post("/sign-in")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/graphiql/"));
    }

    @Test
    void otherMethodsAreNamed() {
        given().put("/sign-in").then().statusCode(405).header("Allow", equalTo("GET, HEAD, POST"));
        given().get("/sign-out").then().statusCode(405).header("Allow", equalTo("POST"));
        given().head("/sign-in").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "nonsense"})
    void aSignOutNeedsNoBody(String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/sign-out"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("anything"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(303);
    }
}
