package news.hiwar.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.relay.Keyset.Cursor;
import news.hiwar.platform.relay.OpaqueText.InvalidCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients store cursors and ids, so that their encoding must not change. */
class OpaqueTextTest {
    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    private static List<String> decode(String text, int count) {
        return OpaqueText.decode(text, count, fields -> fields, fields -> OpaqueText.encode(fields.toArray()));
    }

    @Test
    void encodesTypeAndSlugInAnId() {
        assertThat(new GlobalId("Article", "a-round-begins")).hasToString("QXJ0aWNsZTphLXJvdW5kLWJlZ2lucw");
        assertThat(GlobalId.parse("QXJ0aWNsZTphLXJvdW5kLWJlZ2lucw"))
                .isEqualTo(new GlobalId("Article", "a-round-begins"));
    }

    @Test
    void encryptsTypeKeyAndSortInACursor() {
        Cursor cursor = new Cursor(NOON, 42);

        assertThat(ServerKey.decrypt(cursor.text(Article.class))).isEqualTo("Article:42:2022-03-01T12:00:00Z");
        assertThat(Cursor.parse(cursor.text(Article.class), Article.class, Instant.class))
                .isEqualTo(cursor);
    }

    @Test
    void allowsColonsInTheLastFieldOnly() {
        assertThat(decode(encoded("a:b:c"), 2)).containsExactly("a", "b:c");
        assertThat(decode(encoded("a"), 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"YTpi=", "YTpi ", "YTp", "YTpj!", "YTr/", "YQBiOmM"})
    void rejectsWhatItWouldEncodeOtherwise(String text) {
        assertThat(decode("YTpi", 2)).containsExactly("a", "b");
        assertThat(decode(text, 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Article:042:2022-03-01T12:00:00Z",
                "Article:+42:2022-03-01T12:00:00Z",
                "Article:42:2022-03-01T12:00:00.000Z",
                "Article:42:+10000-01-01T00:00:00Z",
                "Article:42:noon",
                "Actor:42:2022-03-01T12:00:00Z"
            })
    void rejectsCursorsThatItWouldWriteOtherwise(String plain) {
        isRejected(ServerKey.encrypt(plain));
    }

    @Test
    void rejectsCursorsThatAreNotEncrypted() {
        isRejected(encoded("Article:42:2022-03-01T12:00:00Z"));
    }

    private static void isRejected(String cursor) {
        assertThatExceptionOfType(InvalidCursor.class)
                .isThrownBy(() -> Cursor.parse(cursor, Article.class, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1234567890123456789", "٣"})
    void rejectsNumbersOfOtherForms(String field) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> OpaqueText.number(field));
    }
}
