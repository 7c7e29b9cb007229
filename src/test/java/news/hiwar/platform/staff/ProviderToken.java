package news.hiwar.platform.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JSON Web Token, good or bad; written out by hand, as no library makes the bad ones. */
record ProviderToken(JsonObject header, JsonObject claims) {
    ProviderToken with(String claim, Object value) {
        return new ProviderToken(header, claims.copy().put(claim, value));
    }

    ProviderToken without(String claim) {
        JsonObject fewer = claims.copy();
        fewer.remove(claim);
        return new ProviderToken(header, fewer);
    }

    ProviderToken withHeader(String name, String value) {
        return new ProviderToken(header.copy().put(name, value), claims);
    }

    String signed(KeyPair keys) {
        return signed("SHA256withRSA", keys);
    }

    String signed(String algorithm, KeyPair keys) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(content().getBytes(UTF_8));
            return content() + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By what is taken for a secret that is shared. */
    String signedBySecret(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return content() + "." + encoded(mac.doFinal(content().getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the signature of another token. */
    String signedAs(String other) {
        return content() + other.substring(other.lastIndexOf('.'));
    }

    String unsigned() {
        return content() + ".";
    }

    private String content() {
        return encoded(header.encode().getBytes(UTF_8)) + "."
                + encoded(claims.encode().getBytes(UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
