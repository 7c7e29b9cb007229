package news.hiwar.platform.staff;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What can be wrong with a provider's token; all else in it is good. */
enum Flaw {
    SIGNED_BY_ANOTHER,
    CHANGED_AFTER_SIGNING,
    NOT_SIGNED,
    NOT_SIGNED_AS_IT_SAYS,
    PUBLIC_KEY_AS_SECRET,
    ANOTHER_ALGORITHM,
    UNKNOWN_KEY,
    EXPIRED,
    WITHOUT_END,
    NOT_YET_GOOD,
    ANOTHER_ISSUER,
    WITHOUT_ISSUER,
    FOR_ANOTHER_APPLICATION,
    WITHOUT_AUDIENCE,
    ID_TOKEN,
    ID_TOKEN_WITHOUT_NONCE,
    LOGOUT_TOKEN,
    MARKED_AS_ANOTHER,
    NO_JSON,
    NO_PARTS,
    OPAQUE;

    String token(StandInProvider provider) {
        ProviderToken good = provider.token("chief");
        long now = good.claims().getLong("iat");
        return switch (this) {
            case SIGNED_BY_ANOTHER -> good.signed(ProviderToken.keys());
            case CHANGED_AFTER_SIGNING -> good.with("sub", "another").signedAs(good.signed(provider.keys));
            case NOT_SIGNED -> good.withHeader("alg", "none").unsigned();
            case NOT_SIGNED_AS_IT_SAYS -> good.unsigned();
            case PUBLIC_KEY_AS_SECRET ->
                good.withHeader("alg", "HS256")
                        .signedBySecret(provider.keys.getPublic().getEncoded());
            case ANOTHER_ALGORITHM -> good.withHeader("alg", "RS512").signed("SHA512withRSA", provider.keys);
            case UNKNOWN_KEY -> good.withHeader("kid", "of-nobody").signed(provider.keys);
            case EXPIRED -> good.with("exp", now - 60).signed(provider.keys);
            case WITHOUT_END -> good.without("exp").signed(provider.keys);
            case NOT_YET_GOOD -> good.with("nbf", now + 1800).signed(provider.keys);
            case ANOTHER_ISSUER -> good.with("iss", "https://elsewhere.example").signed(provider.keys);
            case WITHOUT_ISSUER -> good.without("iss").signed(provider.keys);
            case FOR_ANOTHER_APPLICATION -> good.with("aud", "another").signed(provider.keys);
            case WITHOUT_AUDIENCE -> good.without("aud").signed(provider.keys);
            case ID_TOKEN -> good.with("nonce", "n-0S6").signed(provider.keys);
            case ID_TOKEN_WITHOUT_NONCE -> good.with("azp", "hiwar").signed(provider.keys);
            case LOGOUT_TOKEN ->
                good.withHeader("typ", "logout+jwt")
                        .with(
                                "events",
                                new JsonObject().put("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .signed(provider.keys);
            case MARKED_AS_ANOTHER -> good.with("typ", "ID").signed(provider.keys);
            case NO_JSON -> "a.b.c";
            case NO_PARTS -> ".";
            case OPAQUE -> "opaque";
        };
    }
}
