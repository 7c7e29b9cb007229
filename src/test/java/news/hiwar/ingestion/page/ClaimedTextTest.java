package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.SUBHEAD;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.paragraphs;
import static news.hiwar.ingestion.page.Pages.readClaimed;
import static news.hiwar.ingestion.page.Pages.readHtml;
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.ingestion.page.ExtractedPage.Block;
import org.junit.jupiter.api.Test;

class ClaimedTextTest {
    private static final String POLL =
            "هل تؤيد فتح الطريق الجبلي قبل موسم الحصاد؟ شاركنا رأيك في استطلاع القراء الأسبوعي على صفحتنا الأولى.";

    @Test
    void theArticleEndsWhereTheTextOfTheMetadataEnds() {
        ExtractedPage page = page(FIRST + "\n" + SECOND + THIRD);

        hasBody(page, FIRST, SECOND, SUBHEAD, THIRD);
        assertThat(reason(page, POLL)).isEqualTo(DropReason.OUTSIDE);
    }

    @Test
    void aTextThatIsCutShortSaysNothingOfTheRest() {
        hasBody(
                page(FIRST + "\n" + SECOND.substring(0, SECOND.length() - 20) + "..."),
                FIRST,
                SECOND,
                SUBHEAD,
                THIRD,
                POLL);
    }

    @Test
    void aLeadAloneSaysNothingOfTheRest() {
        hasBody(page(FIRST + FIRST.substring(0, 90)), FIRST, SECOND, SUBHEAD, THIRD, POLL);
    }

    /** Cut after its second paragraph, at the end of a sentence. */
    @Test
    void keepsWhatIsBehindATextThatIsCutAtAParagraph() {
        hasBody(readClaimed(paragraphs(), FIRST, SECOND), FIRST, SECOND, THIRD, FOURTH);
    }

    /** What is quoted is not in the metadata of some sites, nor are lists and subheads. */
    @Test
    void keepsQuotesAndBoldSubheadsThatTheMetadataLeaveOut() {
        String quote =
                "سنعود إلى قرانا قبل الحصاد مهما كان الثمن ولن نوقع على ورقة لا تفتح الطريق أمام أهلنا في الجبل.";
        ExtractedPage page = readClaimed(
                "<p>" + FIRST + "</p><p>" + SECOND + "</p><p><strong>عقدة الطريق الجبلي</strong></p><p>" + THIRD
                        + "</p><blockquote><p>" + quote + "</p></blockquote><p>" + FOURTH + "</p>",
                FIRST,
                SECOND,
                THIRD,
                FOURTH);

        assertThat(page.body()).extracting(Block::text).contains("عقدة الطريق الجبلي", quote);
    }

    @Test
    void keepsASubheadBeforeAnotherOne() {
        ExtractedPage page = readClaimed(
                "<p>" + FIRST + "</p><p>" + SECOND + "</p><h2>عقدة الطريق الجبلي</h2><h3>موقف وفد الجبل</h3><p>" + THIRD
                        + "</p><p>" + FOURTH + "</p>",
                FIRST,
                SECOND,
                THIRD,
                FOURTH);

        hasBody(page, FIRST, SECOND, "عقدة الطريق الجبلي", "موقف وفد الجبل", THIRD, FOURTH);
    }

    private static ExtractedPage page(String text) {
        return readHtml("""
                <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"%1$s",
                "articleBody":"%2$s"}</script></head>
                <body><div><h1>%1$s</h1><p>%3$s</p><p>%4$s</p><h2>%5$s</h2><p>%6$s</p><p>%7$s</p></div></body></html>""".formatted(HEADLINE, text.replace("\n", "\\n"), FIRST, SECOND, SUBHEAD, THIRD, POLL));
    }
}
