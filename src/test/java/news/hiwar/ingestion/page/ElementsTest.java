package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.ABOUT;
import static news.hiwar.ingestion.page.Pages.BOX;
import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.STANDFIRST;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.paragraphs;
import static news.hiwar.ingestion.page.Pages.readArticle;
import static news.hiwar.ingestion.page.Pages.readClaimed;
import static news.hiwar.ingestion.page.Pages.readHtml;
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.ingestion.page.ExtractedPage.Block;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ElementsTest {
    /** More words than the article has. */
    private static final String LETTER = "<p>" + BOX
            + "</p><p>أيها الأصدقاء على ضفتي النهر، نكتب إليكم ونحن نعلم أن الخريف قريب وأن الحقول عطشى منذ الربيع.</p>"
            + "<p>لم يكن الخلاف يوماً على كأس يشربها طفل، بل على دفاتر قديمة رسمها مساحون لم يزوروا قرانا قط.</p>"
            + "<p>ندعوكم إذن إلى قسمة جديدة تراعي عدد البيوت وطول المواسم، ويشرف عليها حكماء من القرى السبع كلها.</p>"
            + "<p>وسوف نبقي سدودنا مفتوحة ثلاث ليال كل شهر حتى يعود الماء إلى الطواحين وتدور الرحى كما دارت لأجدادنا.</p>"
            + "<p>هذا عهدنا أمام أهل الأسواق وسائقي القوافل، فمن نقضه منا فلا خبز له عندنا ولا ملح ولا جوار بعد اليوم.</p>";

    @Test
    void dropsBoxesThatAClassHides() {
        hasBody(page("<div class='offer hidden'><p>" + BOX + "</p></div>"), FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsWhatIsHiddenOnSmallScreensOnly() {
        hasBody(page("<div class='hidden md:block'><p>" + BOX + "</p></div>"), FIRST, SECOND, THIRD, FOURTH, BOX);
    }

    @Test
    void readsWhatAScriptWouldHaveMovedToItsPlace() {
        ExtractedPage page = readHtml("<html><body><div>…</div><div hidden id='S:1a'><h1>" + HEADLINE + "</h1>"
                + paragraphs() + "</div></body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void aNameOfTheLayoutIsNoSidebar() {
        ExtractedPage page =
                readHtml("""
                <html><body><div class="sidebar-grid"><header class="sidebar-grid__header"><h1>%s</h1></header>
                <div class="sidebar-grid__content has-share-buttons">%s</div></div>%s</body></html>""".formatted(HEADLINE, paragraphs(), ("<aside><p>" + BOX + "</p></aside>").repeat(9)));

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsNamesOfTwoWords() {
        ExtractedPage page = page("<div class='author-box'><p>" + BOX + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.BYLINE);
    }

    @Test
    void dropsCaptionsThatAreNoBlocks() {
        ExtractedPage page =
                page("<div class='picture'><img src='x.jpg'><span class='caption'>" + BOX + "</span></div>");

        assertThat(reason(page, BOX)).isEqualTo(DropReason.CAPTION);
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsMoreCommentsThanText() {
        ExtractedPage page = page("<ul class='comments-list'>"
                + ("<li><p>" + BOX + "</p><p>" + STANDFIRST + BOX + "</p></li>").repeat(4) + "</ul>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.COMMENTS);
    }

    @Test
    void dropsABoxThatIsLongerThanTheText() {
        ExtractedPage page = page("<div class='info-box'>" + LETTER + "</div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.OUTSIDE);
    }

    @Test
    void dropsABoxThatTheMetadataRepeatWithTheText() {
        ExtractedPage page = readClaimed(
                paragraphs() + "<div class='factbox'>" + LETTER + "</div>",
                FIRST,
                SECOND,
                THIRD,
                FOURTH,
                Jsoup.parse(LETTER).text());

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.OUTSIDE);
    }

    @Test
    void keepsATextThatUnfolds() {
        ExtractedPage page =
                readHtml("<html><body><header><h1>" + HEADLINE + "</h1></header><div class='expandable-box'>"
                        + paragraphs() + "</div><div class='about'><p>" + ABOUT + "</p></div></body></html>");

        assertThat(page.body()).extracting(Block::text).contains(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsATextOfWhichReadersMayTweet() {
        ExtractedPage page = readHtml("<html><body><header><h1>" + HEADLINE
                + "</h1></header><div class='entry-content select-to-tweet'>" + paragraphs()
                + "</div><div class='about'><p>" + ABOUT + "</p><p>" + BOX + "</p></div></body></html>");

        assertThat(page.body()).extracting(Block::text).contains(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsATextThatIsMostlyABox() {
        ExtractedPage page = readArticle("<p>" + ABOUT + "</p><div class='info-box'>" + paragraphs() + "</div>");

        assertThat(page.body()).extracting(Block::text).contains(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void readsFromTheMetadataWhatThePageHasForSubscribers() {
        String html = "<div><p>" + FIRST + "</p><p>" + SECOND
                + "</p><div class='subscription-content'><p>" + THIRD + "</p><p>" + FOURTH
                + "</p></div></div><div><p>" + BOX + "</p></div>";

        hasBody(readClaimed(html, FIRST, SECOND, THIRD, FOURTH), FIRST, SECOND, THIRD, FOURTH);
    }

    private static ExtractedPage page(String behind) {
        return readArticle(paragraphs() + behind);
    }
}
