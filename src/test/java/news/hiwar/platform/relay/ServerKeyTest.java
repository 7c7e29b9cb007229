package news.hiwar.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "fifteen letters", "sixteen letters.", "seventeen letters", "Article:42:العراق", "x\0y"
            })
    void readsWhatItWrote(String text) {
        String encrypted = ServerKey.encrypt(text);

        assertThat(ServerKey.decrypt(encrypted)).isEqualTo(text);
        assertThat(ServerKey.encrypt(text)).isEqualTo(encrypted);
    }

    @Test
    void readsNothingThatWasChanged() {
        byte[] encrypted = Base64.getUrlDecoder().decode(ServerKey.encrypt("Article:42:2022-03-01T12:00:00Z"));
        for (int bit = 0; bit < 8 * encrypted.length; bit++) {
            byte[] changed = encrypted.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(ServerKey.decrypt(Base64.getUrlEncoder().encodeToString(changed)))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAA", "Article:42", "!", "QXJ0aWNsZTo0MjoyMDIyLTAzLTAxVDEyOjAwOjAwWg"})
    void readsNothingThatItDidNotWrite(String text) {
        assertThat(ServerKey.decrypt(text)).isNull();
    }

    /** Neighbouring keys must not give neighbouring texts, from which their distance could be told. */
    @Test
    void neighboursHaveNothingInCommon() {
        List<String> encrypted = IntStream.range(0, 1000)
                .mapToObj(key -> ServerKey.encrypt("Article:" + key))
                .toList();
        Set<String> beginnings = new HashSet<>();
        encrypted.forEach(text -> beginnings.add(text.substring(0, 6)));

        assertThat(beginnings).hasSize(1000);
        assertThat(encrypted).noneMatch(text -> text.contains("QXJ0"));
    }

    @Test
    void fingerprintsDiffer() {
        Set<Long> fingerprints = new HashSet<>();
        for (int key = 0; key < 1000; key++) fingerprints.add(ServerKey.fingerprint("Article#" + key));

        assertThat(fingerprints).hasSize(1000);
        assertThat(ServerKey.fingerprint("Article#1")).isEqualTo(ServerKey.fingerprint("Article#1"));
    }

    @Test
    void manyThreadsUseItAtOnce() {
        List<String> texts =
                IntStream.range(0, 10_000).mapToObj(key -> "Actor:" + key).toList();

        assertThat(texts.parallelStream().map(ServerKey::encrypt).map(ServerKey::decrypt))
                .containsExactlyElementsOf(texts);
    }
}
