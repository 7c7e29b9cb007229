package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.hiwar.delivery.http.SocketClient;
import news.hiwar.editorial.desk.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session lives in the database: whatever ends it there ends it for every copy of its cookie. */
@QuarkusTest
@Timeout(60)
class SessionsTest extends AtTheDesk {
    private static final String SESSIONS = "{ viewer { sessions { id device startedAt lastSeenAt current } } }";
    private static final String END = """
            mutation($input: EndSessionInput!) { endSession(input: $input) {
                session { id current } userErrors { field code } } }""";
    private static final String END_OTHERS = "mutation { endOtherSessions { endedCount userErrors { code } } }";
    private static final String CHANGE = """
            mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { field code } } }""";
    private static final String PUBLISHED = "subscription { articlePublished { slug } }";

    @TestHTTPResource("/graphql")
    URI address;

    private Somebody member() {
        return amal.somebody();
    }

    private Somebody chief() {
        return basma.somebody();
    }

    private static void signsOut(Somebody somebody) {
        somebody.request().redirects().follow(false).post("/sign-out").then().statusCode(303);
    }

    private static JsonPath sessions(Somebody somebody) {
        return somebody.sends(SESSIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("data.viewer.sessions");
    }

    @Test
    void aCopiedCookieIsOfNoUseAfterTheSignOut() {
        Somebody thief = new Somebody(member().cookies(), Map.of());
        assertThat(thief.viewer()).isEqualTo("EDITOR");

        signsOut(member());

        assertThat(thief.viewer()).isEqualTo("READER");
        assertThat(Somebody.signedIn("amal").viewer()).isEqualTo("EDITOR");
        chief().sends("{ auditTrail(first: 2) { who action } }")
                .then()
                .body("data.auditTrail.action", contains("SIGNED_IN", "SIGNED_OUT"));
    }

    @Test
    void signingOutTwiceOrWithoutASessionDoesNoHarm() {
        signsOut(member());
        signsOut(member());
        signsOut(Somebody.READER);
        signsOut(new Somebody(Map.of("hiwar-session", "x".repeat(2000)), Map.of()));

        assertThat(chief().viewer()).isEqualTo("CHIEF");
    }

    @Test
    void areListedTheLastUsedOneFirst() {
        Somebody phone = new Somebody(
                Somebody.signsIn("amal", Accounts.PASSWORD, Map.of("User-Agent", "Firefox/140 (Android)"))
                        .cookies(),
                Map.of());

        JsonPath seen = sessions(phone);

        assertThat(seen.getList("device")).hasSize(2).first().isEqualTo("Firefox on Android");
        assertThat(seen.getList("current")).containsExactly(true, false);
        assertThat(sessions(member()).getList("current")).containsExactly(false, true);
        assertThat(sessions(chief()).getList("id")).hasSize(1);
        assertThat(sessions(Somebody.READER).getList("id")).isEmpty();
    }

    @Test
    void oneIsEndedByItsOwnerOnly() {
        Somebody phone = Somebody.signedIn("amal");
        String id = sessions(member()).getString("find { !it.current }.id");

        chief().sends(END, Map.of("id", id)).then().body("data.endSession.userErrors.code", contains("NOT_FOUND"));
        assertThat(phone.viewer()).isEqualTo("EDITOR");
        member().sends(END, Map.of("id", id))
                .then()
                .body("data.endSession.userErrors", empty())
                .body("data.endSession.session.id", equalTo(id));

        assertThat(phone.viewer()).isEqualTo("READER");
        assertThat(member().viewer()).isEqualTo("EDITOR");
        member().sends(END, Map.of("id", id)).then().body("data.endSession.userErrors.code", contains("NOT_FOUND"));
    }

    @Test
    void allOthersAreEnded() {
        List<Somebody> others = List.of(Somebody.signedIn("amal"), Somebody.signedIn("amal"));

        member().sends(END_OTHERS).then().body("data.endOtherSessions.endedCount", equalTo(2));

        assertThat(others).allMatch(other -> other.viewer().equals("READER"));
        assertThat(member().viewer()).isEqualTo("EDITOR");
        assertThat(chief().viewer()).isEqualTo("CHIEF");
    }

    @Test
    void allAreEndedWithAToken() {
        Somebody tool = Somebody.withToken(member().createsToken().extract().path("data.createAccessToken.secret"));

        tool.sends(END_OTHERS).then().body("data.endOtherSessions.endedCount", equalTo(1));

        assertThat(member().viewer()).isEqualTo("READER");
        assertThat(tool.viewer()).isEqualTo("EDITOR");
    }

    @Test
    void aNewPasswordEndsTheOthersAndKeepsTokensUnlessTheyAreToGo() {
        Somebody thief = Somebody.signedIn("amal");
        Somebody tool = Somebody.withToken(member().createsToken().extract().path("data.createAccessToken.secret"));
        Map<String, Object> change =
                new HashMap<>(Map.of("current", "a wrong password", "replacement", "another long password"));

        member().sends(CHANGE, change).then().body("data.changePassword.userErrors.code", contains("WRONG_PASSWORD"));
        assertThat(thief.viewer()).isEqualTo("EDITOR");
        change.put("current", Accounts.PASSWORD);
        member().sends(CHANGE, change).then().body("data.changePassword.userErrors", empty());

        assertThat(thief.viewer()).isEqualTo("READER");
        assertThat(member().viewer()).isEqualTo("EDITOR");
        assertThat(tool.viewer()).isEqualTo("EDITOR");

        change.putAll(Map.of(
                "current", "another long password", "replacement", Accounts.PASSWORD, "revokeAccessTokens", true));
        tool.sends(CHANGE, change).then().body("data.changePassword.userErrors", empty());
        assertThat(member().viewer()).isEqualTo("READER");
        tool.sends("{ viewer { name } }").then().statusCode(401);
    }

    @Test
    void anUnusedOneExpires() {
        accounts.agesSessions(Duration.ZERO, Duration.ofHours(8).minusMinutes(1));
        assertThat(member().viewer()).isEqualTo("EDITOR");

        accounts.agesSessions(Duration.ZERO, Duration.ofHours(8));
        assertThat(member().viewer()).isEqualTo("READER");
    }

    @Test
    void oneExpiresHoweverMuchItIsUsed() {
        accounts.agesSessions(Duration.ofDays(7).minusMinutes(1), Duration.ZERO);
        assertThat(member().viewer()).isEqualTo("EDITOR");

        accounts.agesSessions(Duration.ofDays(7), Duration.ZERO);
        assertThat(member().viewer()).isEqualTo("READER");
        assertThat(sessions(Somebody.signedIn("amal")).getList("id")).hasSize(1);
    }

    @Test
    void itsUseIsRecordedToTheMinute() {
        accounts.agesSessions(Duration.ZERO, Duration.ofSeconds(50));
        String before = sessions(member()).getString("[0].lastSeenAt");
        assertThat(sessions(member()).getString("[0].lastSeenAt")).isEqualTo(before);

        accounts.agesSessions(Duration.ZERO, Duration.ofSeconds(70));
        String after = sessions(member()).getString("[0].lastSeenAt");
        assertThat(sessions(member()).getString("[0].lastSeenAt")).isEqualTo(after);
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void anAccountHasTwenty() {
        List<Somebody> all = IntStream.range(0, StaffSessions.MAXIMUM)
                .mapToObj(i -> Somebody.signedIn("amal"))
                .toList();

        assertThat(member().viewer()).isEqualTo("READER");
        assertThat(all).allMatch(one -> one.viewer().equals("EDITOR"));
        assertThat(chief().viewer()).isEqualTo("CHIEF");
    }

    @ParameterizedTest
    @EnumSource
    void whateverEndsASignInClosesItsConnectionsAtOnce(Ending ending) throws Exception {
        SocketClient other = socket(chief());
        SocketClient socket = socket(member());
        socket.asks("1", PUBLISHED);
        assertThat(socket.hearsSoon()).isEmpty();
        Iterator<String> stream = stream(member());
        assertThat(stream.next()).isEqualTo(":");

        ending.of(this);

        assertThat(socket.hears()).contains("\"type\":\"error\"", "UNAUTHENTICATED");
        assertThat(socket.hears()).isEqualTo("closed 4401");
        assertThat(rest(stream)).contains("UNAUTHENTICATED", "event: complete");
        other.asks("1", "{ viewer { role } }");
        assertThat(other.hears()).contains("CHIEF");
    }

    enum Ending {
        SIGN_OUT {
            @Override
            void of(SessionsTest test) {
                signsOut(test.member());
            }
        },
        ENDED_FROM_ANOTHER {
            @Override
            void of(SessionsTest test) {
                Somebody.signedIn("amal").sends(END_OTHERS);
            }
        },
        PASSWORD_CHANGED {
            @Override
            void of(SessionsTest test) {
                Somebody.signedIn("amal")
                        .sends(CHANGE, Map.of("current", Accounts.PASSWORD, "replacement", "another long password"));
            }
        },
        DEMOTED {
            @Override
            void of(SessionsTest test) {
                test.chief()
                        .sends(StaffTest.CHANGE_ROLE, Map.of("name", "amal", "role", "CHIEF"))
                        .then()
                        .body("data.changeStaffRole.userErrors", empty());
            }
        },
        REMOVED {
            @Override
            void of(SessionsTest test) {
                test.chief().sends(StaffTest.REMOVE, Map.of("name", "amal"));
            }
        },
        TOO_MANY_SESSIONS {
            @Override
            void of(SessionsTest test) {
                for (int i = 0; i < StaffSessions.MAXIMUM; i++) Somebody.signedIn("amal");
            }
        };

        abstract void of(SessionsTest test);
    }

    @Test
    void theSocketsOfARemovedMembersToolsAreClosedToo() throws Exception {
        String token = member().createsToken().extract().path("data.createAccessToken.secret");
        SocketClient tool =
                SocketClient.open(address, "Authorization", "Bearer " + token).initialised();

        chief().sends(StaffTest.REMOVE, Map.of("name", "amal"));

        assertThat(tool.hears()).isEqualTo("closed 4401");
    }

    private SocketClient socket(Somebody somebody) throws Exception {
        return SocketClient.open(address, "Cookie", cookies(somebody)).initialised();
    }

    private Iterator<String> stream(Somebody somebody) throws Exception {
        String query = "?query=" + URLEncoder.encode(PUBLISHED, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + query))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookies(somebody))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofLines())
                .body()
                .iterator();
    }

    private static String rest(Iterator<String> lines) {
        StringBuilder rest = new StringBuilder();
        lines.forEachRemaining(line -> rest.append(line).append('\n'));
        return rest.toString();
    }

    private static String cookies(Somebody somebody) {
        return somebody.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
