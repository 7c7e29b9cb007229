package news.hiwar.ingestion.page;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.hiwar.ingestion.page.Pages.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(PageReader.decode(FIRST.getBytes(UTF_8))).isEqualTo(FIRST);
        assertThat(PageReader.decode(("\uFEFF" + FIRST).getBytes(UTF_8))).isEqualTo(FIRST);
    }

    @Test
    void readsUtf16ByItsMark() {
        assertThat(PageReader.decode(("\uFEFF" + FIRST).getBytes(UTF_16LE))).isEqualTo(FIRST);
    }

    @Test
    void readsWindowsArabicWhereNothingSaysSo() {
        assertThat(PageReader.decode(FIRST.getBytes(Charset.forName("windows-1256"))))
                .isEqualTo(FIRST);
    }

    @Test
    void readsWhatThePageSays() {
        String html = "<html><head><meta charset=\"iso-8859-6\"></head><body>الوادي</body></html>";

        assertThat(PageReader.decode(html.getBytes(Charset.forName("iso-8859-6"))))
                .isEqualTo(html);
    }
}
