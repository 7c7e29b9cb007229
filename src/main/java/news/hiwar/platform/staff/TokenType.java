package news.hiwar.platform.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a provider's access tokens from its ID tokens, logout tokens and others, which are signed by the same keys. Providers
 * mark them in different ways, so what is refused is any token that is marked as another one, or that has what only others
 * have and no mark of an access token.
 */
final class TokenType {
    private static final JsonMapper JSON = new JsonMapper();

    /** Types in the header that mark an access token, by RFC 9068. */
    private static final Set<String> MARKED_HEADERS = Set.of("at+jwt", "application/at+jwt");

    /** Types in the header that any token may have. */
    private static final Set<String> PLAIN_HEADERS = Set.of("", "jwt", "application/jwt");

    /** Claims that no access token has: of logout and security events, and hashes of what an ID token came with. */
    private static final List<String> OTHERS = List.of("events", "at_hash", "c_hash", "s_hash");

    /** Claims of an ID token that some providers put into access tokens, too, but never without a claim of {@link #ACCESS}. */
    private static final List<String> SIGN_IN = List.of("sid", "auth_time", "amr", "idp", "tid");

    /** Claims that say what a client may do. */
    private static final List<String> ACCESS = List.of("scope", "scp", "client_id", "cid", "appid", "azp", "gty");

    /** Those of them that a client has in access tokens for itself. */
    private static final List<String> SCOPED = List.of("scope", "scp", "azpacr", "appidacr");

    private TokenType() {}

    /** @param token a JSON Web Token whose signature was verified */
    static boolean isAccessToken(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            return parts.length > 1 && isAccessToken(json(parts[0]), json(parts[1]));
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static boolean isAccessToken(JsonNode header, JsonNode claims) {
        if (!header.isObject() || !claims.isObject()) return false;
        String type = header.path("typ").asText("").toLowerCase(Locale.ROOT);
        boolean marked = MARKED_HEADERS.contains(type);
        if (!marked && !PLAIN_HEADERS.contains(type)) return false;
        if (claims.has("typ")) { // Keycloak
            if (!claims.path("typ").asText().equals("Bearer")) return false;
            marked = true;
        }
        if (claims.has("token_use")) { // Cognito
            if (!claims.path("token_use").asText().equals("access")) return false;
            marked = true;
        }
        if (OTHERS.stream().anyMatch(claims::has)) return false;
        return marked || !looksLikeIdToken(claims);
    }

    private static boolean looksLikeIdToken(JsonNode claims) {
        if (claims.has("nonce")) return true;
        if (isForItsOwnClient(claims) && SCOPED.stream().noneMatch(claims::has)) return true;
        return SIGN_IN.stream().anyMatch(claims::has) && ACCESS.stream().noneMatch(claims::has);
    }

    /** Whether a token is for the client that requested it, as ID tokens are. */
    private static boolean isForItsOwnClient(JsonNode claims) {
        String client = claims.path("azp").asText("");
        JsonNode audience = claims.path("aud");
        if (client.isEmpty()) return false;
        if (!audience.isArray()) return audience.asText().equals(client);
        for (JsonNode one : audience) if (one.asText().equals(client)) return true;
        return false;
    }
}
