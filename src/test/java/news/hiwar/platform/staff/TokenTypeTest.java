package news.hiwar.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and claims as the documentation of providers shows them. */
class TokenTypeTest {
    private static boolean isAccessToken(String header, String claims) {
        return TokenType.isAccessToken("%s.%s.c2lnbmVk".formatted(encoded(header), encoded(claims)));
    }

    private static String encoded(String json) {
        return ProviderToken.encoded(json.replace('\'', '"').getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Keycloak          | {'alg':'RS256','typ':'JWT','kid':'k'}    | {'aud':['hiwar','account'],'azp':'web','typ':'Bearer','sid':'s','acr':'1','scope':'openid','sub':'u'}",
                "Keycloak 24       | {'alg':'RS256','typ':'JWT'}              | {'aud':'hiwar','azp':'hiwar','typ':'Bearer','nonce':'n','auth_time':1,'session_state':'s'}",
                "Keycloak, service | {'alg':'RS256','typ':'JWT'}              | {'aud':'hiwar','azp':'hiwar','typ':'Bearer','client_id':'hiwar'}",
                "Auth0             | {'alg':'RS256','typ':'JWT','kid':'k'}    | {'aud':['hiwar','https://a.example/userinfo'],'azp':'web','scope':'openid profile'}",
                "Auth0, machine    | {'alg':'RS256','typ':'JWT'}              | {'aud':'hiwar','azp':'tool','gty':'client-credentials'}",
                "Auth0, RFC 9068   | {'alg':'RS256','typ':'at+jwt'}           | {'aud':'hiwar','client_id':'web','jti':'j','auth_time':1}",
                "Okta              | {'alg':'RS256','kid':'k'}                | {'ver':1,'jti':'AT.j','aud':'hiwar','cid':'web','uid':'u','scp':['openid'],'auth_time':1}",
                "Okta, RFC 9068    | {'alg':'RS256','typ':'application/at+jwt'} | {'ver':1,'aud':'hiwar','cid':'web','scp':['openid']}",
                "Cognito           | {'alg':'RS256','kid':'k'}                | {'token_use':'access','client_id':'web','scope':'openid','auth_time':1,'username':'u'}",
                "Entra v2          | {'alg':'RS256','typ':'JWT','kid':'k'}    | {'aud':'hiwar','azp':'web','azpacr':'0','scp':'desk','tid':'t','ver':'2.0','roles':['editor']}",
                "Entra v2, itself  | {'alg':'RS256','typ':'JWT'}              | {'aud':'hiwar','azp':'hiwar','azpacr':'1','roles':['editor'],'tid':'t','ver':'2.0'}",
                "Entra v1          | {'alg':'RS256','typ':'JWT'}              | {'aud':'hiwar','appid':'web','appidacr':'0','scp':'desk','tid':'t','amr':['pwd'],'ver':'1.0'}",
                "plain             | {'alg':'RS256'}                          | {'aud':'hiwar','sub':'u'}"
            })
    void anAccessTokenPasses(String provider, String header, String claims) {
        assertThat(isAccessToken(header, claims)).as(provider).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Keycloak, ID          | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','azp':'hiwar','typ':'ID','sid':'s','at_hash':'h','acr':'1'}",
                "Keycloak, logout      | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','typ':'Logout','sid':'s','events':{'http://schemas.openid.net/event/backchannel-logout':{}}}",
                "Keycloak, logout 26   | {'alg':'RS256','typ':'logout+jwt'}   | {'aud':'hiwar','typ':'Logout','sid':'s'}",
                "Keycloak, refresh     | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','azp':'web','typ':'Refresh','scope':'openid'}",
                "Keycloak, offline     | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','azp':'web','typ':'Offline','scope':'openid'}",
                "Keycloak, DPoP        | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','azp':'web','typ':'DPoP','scope':'openid'}",
                "Auth0, ID             | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','nickname':'u','sid':'s','nonce':'n'}",
                "Auth0, ID, no nonce   | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','nickname':'u','sid':'s'}",
                "Okta, ID              | {'alg':'RS256','kid':'k'}            | {'aud':'hiwar','ver':1,'jti':'ID.j','amr':['pwd'],'idp':'i','nonce':'n','at_hash':'h'}",
                "Okta, ID, no nonce    | {'alg':'RS256','kid':'k'}            | {'aud':'hiwar','ver':1,'jti':'ID.j','amr':['pwd'],'idp':'i','auth_time':1}",
                "Cognito, ID           | {'alg':'RS256','kid':'k'}            | {'aud':'hiwar','token_use':'id','cognito:username':'u','auth_time':1,'at_hash':'h'}",
                "Entra v2, ID          | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','nonce':'n','oid':'o','tid':'t','ver':'2.0'}",
                "Entra v2, ID no nonce | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','oid':'o','tid':'t','ver':'2.0','roles':['editor']}",
                "Entra, hybrid         | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','c_hash':'h','ver':'2.0'}",
                "Google, ID            | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','azp':'hiwar','email':'e'}",
                "ID for several        | {'alg':'RS256','typ':'JWT'}          | {'aud':['hiwar','other'],'azp':'hiwar'}",
                "logout                | {'alg':'RS256','typ':'JWT'}          | {'aud':'hiwar','events':{}}",
                "marked, with events   | {'alg':'RS256','typ':'at+jwt'}       | {'aud':'hiwar','events':{}}",
                "security event        | {'alg':'RS256','typ':'secevent+jwt'} | {'aud':'hiwar'}",
                "proof                 | {'alg':'RS256','typ':'dpop+jwt'}     | {'aud':'hiwar'}",
                "another mark          | {'alg':'RS256','typ':'at+jwt'}       | {'aud':'hiwar','typ':'ID'}",
                "another use           | {'alg':'RS256','typ':'at+jwt'}       | {'aud':'hiwar','token_use':'id'}",
                "null mark             | {'alg':'RS256'}                      | {'aud':'hiwar','typ':null}"
            })
    void anyOtherTokenDoesNot(String provider, String header, String claims) {
        assertThat(isAccessToken(header, claims)).as(provider).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c", "opaque", "e30", "bnVsbA.bnVsbA.", "W10.W10.x"})
    void whatIsNoTokenIsNoAccessToken(String text) {
        assertThat(TokenType.isAccessToken(text)).isFalse();
    }
}
