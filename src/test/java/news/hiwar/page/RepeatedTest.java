package news.hiwar.page;

import static news.hiwar.page.Pages.FIRST;
import static news.hiwar.page.Pages.HEADLINE;
import static news.hiwar.page.Pages.SECOND;
import static news.hiwar.page.Pages.SUBHEAD;
import static news.hiwar.page.Pages.THIRD;
import static news.hiwar.page.Pages.hasBody;
import static news.hiwar.page.Pages.readHtml;
import static news.hiwar.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedTest {
    private static final String POLL =
            "هل تؤيد فتح الطريق الجبلي قبل موسم الحصاد؟ شاركنا رأيك في استطلاع القراء الأسبوعي على صفحتنا الأولى.";

    @Test
    void whatTheMetadataDoesNotRepeatIsNotTheArticles() {
        Page page = page(FIRST + "\n" + SECOND + THIRD);

        hasBody(page, FIRST, SECOND, SUBHEAD, THIRD);
        assertThat(page.body().get(2).subhead()).isTrue();
        assertThat(reason(page, POLL)).isEqualTo(DropReason.OUTSIDE);
    }

    @Test
    void aTextThatIsCutShortSaysNothingOfTheRest() {
        hasBody(
                page(FIRST + "\n" + SECOND.substring(0, SECOND.length() - 20) + "..."),
                FIRST,
                SECOND,
                POLL,
                SUBHEAD,
                THIRD);
    }

    @Test
    void aLeadAloneSaysNothingOfTheRest() {
        hasBody(page(FIRST + FIRST.substring(0, 90)), FIRST, SECOND, POLL, SUBHEAD, THIRD);
    }

    private static Page page(String text) {
        return readHtml("""
                <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"%1$s",
                "articleBody":"%2$s"}</script></head>
                <body><div><h1>%1$s</h1><p>%3$s</p><p>%4$s</p><p>%5$s</p><h2>%6$s</h2><p>%7$s</p></div></body></html>""".formatted(HEADLINE, text.replace("\n", "\\n"), FIRST, SECOND, POLL, SUBHEAD, THIRD));
    }
}
