package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTokenTest {
    private static final String CREATE = """
            mutation($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
                secret accessToken { id label } userErrors { field code message } } }""";
    private static final String REVOKE = """
            mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) {
                accessToken { revokedAt } userErrors { field code } } }""";

    @Inject
    Accounts accounts;

    private Somebody amal;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        amal = Somebody.signedIn("amal");
    }

    @AfterEach
    void clear() {
        accounts.clear();
    }

    private String token() {
        return amal.sends(CREATE, Map.of("label", "script")).path("data.createAccessToken.secret");
    }

    @Test
    void aToolSignsInWithIt() {
        String token = token();

        assertThat(Somebody.withToken(token).viewer()).isEqualTo("EDITOR");
        amal.sends("{ viewer { accessTokens { label revokedAt } } }")
                .then()
                .body("data.viewer.accessTokens.label", contains("script"));
    }

    @Test
    void onlyItsHashIsStored() {
        String token = token();

        assertThat(accounts.stored())
                .hasSize(4)
                .noneMatch(stored -> stored.contains(token)
                        || stored.contains(Accounts.PASSWORD)
                        || amal.cookies().values().stream().anyMatch(stored::contains));
    }

    @Test
    void aRevokedOneIsRefusedWhateverIsAsked() {
        String token = token();
        String id = amal.sends("{ viewer { accessTokens { id } } }").path("data.viewer.accessTokens[0].id");

        amal.sends(REVOKE, Map.of("id", id))
                .then()
                .body("data.revokeAccessToken.accessToken.revokedAt", notNullValue());

        Somebody.withToken(token)
                .sends("{ articles { totalCount } }")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void anExpiredOneIsRefused() {
        String token = token();

        accounts.expireTokens();

        Somebody.withToken(token).sends("{ viewer { name } }").then().statusCode(401);
    }

    @Test
    void theOneOfARemovedMemberIsRefused() {
        String token = token();
        Somebody tool = Somebody.withToken(token);
        assertThat(tool.viewer()).isEqualTo("EDITOR");
        accounts.open("basma", Role.CHIEF);

        Somebody.signedIn("basma")
                .sends(
                        "mutation($input: RemoveStaffMemberInput!) { removeStaffMember(input: $input) { userErrors { code } } }",
                        Map.of("name", "amal"))
                .then()
                .body("data.removeStaffMember.userErrors", empty());

        tool.sends("{ viewer { name } }").then().statusCode(401);
    }

    @Test
    void anUnknownOneIsRefusedForKeptAnswersToo() {
        Somebody.READER.reads("{viewer{role}}").then().statusCode(200);

        Somebody.withToken("hiwar_guessed").reads("{viewer{role}}").then().statusCode(401);
    }

    @Test
    void aProvidersIsRefusedWhereThereIsNoProvider() {
        ProviderToken token = new ProviderToken(
                new JsonObject().put("alg", "RS256").put("kid", "a"),
                new JsonObject()
                        .put("aud", "hiwar")
                        .put("exp", Instant.now().plusSeconds(60).getEpochSecond())
                        .put("groups", new JsonArray().add("chief")));

        Somebody.withToken(token.signed(ProviderToken.keys()))
                .sends("{ viewer { name } }")
                .then()
                .statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void itNeedsALabelAndAnEnd() {
        amal.sends(CREATE, Map.of("label", " "))
                .then()
                .body("data.createAccessToken.secret", nullValue())
                .body("data.createAccessToken.userErrors[0].field", equalTo("label"));
        amal.sends(CREATE, Map.of("label", "script", "days", 366))
                .then()
                .body("data.createAccessToken.userErrors[0].field", equalTo("days"))
                .body("data.createAccessToken.userErrors[0].code", equalTo("OUT_OF_RANGE"));
    }

    @Test
    void nobodyRevokesAnothersToken() {
        String token = token();
        String id = amal.sends("{ viewer { accessTokens { id } } }").path("data.viewer.accessTokens[0].id");
        accounts.open("basma", Role.CHIEF);

        Somebody.signedIn("basma")
                .sends(REVOKE, Map.of("id", id))
                .then()
                .body("data.revokeAccessToken.userErrors[0].code", equalTo("NOT_FOUND"));

        assertThat(Somebody.withToken(token).viewer()).isEqualTo("EDITOR");
    }

    @Test
    void readersHaveNone() {
        Somebody.READER
                .sends(CREATE, Map.of("label", "script"))
                .then()
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }
}
