package news.hiwar.page;

import static news.hiwar.page.Pages.FIRST;
import static news.hiwar.page.Pages.FOURTH;
import static news.hiwar.page.Pages.HEADLINE;
import static news.hiwar.page.Pages.SECOND;
import static news.hiwar.page.Pages.STANDFIRST;
import static news.hiwar.page.Pages.THIRD;
import static news.hiwar.page.Pages.hasBody;
import static news.hiwar.page.Pages.paragraphs;
import static news.hiwar.page.Pages.readArticle;
import static news.hiwar.page.Pages.readHtml;
import static news.hiwar.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ElementsTest {
    private static final String BOX =
            "اشترك الآن لتصلك كل صباح نشرة الوادي بأهم أخبار المفاوضات وتقارير مراسلينا في الميناء والجبل.";

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
        Page page = readHtml("<html><body><div>…</div><div hidden id='S:1a'><h1>" + HEADLINE + "</h1>" + paragraphs()
                + "</div></body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void aNameOfTheLayoutIsNoSidebar() {
        Page page = readHtml("""
                <html><body><div class="sidebar-grid"><header class="sidebar-grid__header"><h1>%s</h1></header>
                <div class="sidebar-grid__content has-share-buttons">%s</div></div>%s</body></html>""".formatted(HEADLINE, paragraphs(), ("<aside><p>" + BOX + "</p></aside>").repeat(9)));

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsNamesOfTwoWords() {
        Page page = page("<div class='author-box'><p>" + BOX + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.BYLINE);
    }

    @Test
    void dropsCaptionsThatAreNoBlocks() {
        Page page = page("<div class='picture'><img src='x.jpg'><span class='caption'>" + BOX + "</span></div>");

        assertThat(reason(page, BOX)).isEqualTo(DropReason.CAPTION);
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsMoreCommentsThanText() {
        Page page = page("<ul class='comments-list'>"
                + ("<li><p>" + BOX + "</p><p>" + STANDFIRST + BOX + "</p></li>").repeat(4) + "</ul>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.COMMENTS);
    }

    @Test
    void dropsABoxThatIsLongerThanTheText() {
        Page page = page("<div class='info-box'>" + LETTER + "</div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.OUTSIDE);
    }

    @Test
    void dropsABoxThatTheMetadataRepeatWithTheText() {
        Page page = readHtml(
                "<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                        + String.join(
                                " ",
                                FIRST,
                                SECOND,
                                THIRD,
                                FOURTH,
                                Jsoup.parse(LETTER).text())
                        + "\"}</script></head><body><div><h1>" + HEADLINE
                        + "</h1>" + paragraphs() + "<div class='factbox'>" + LETTER + "</div></div></body></html>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.OUTSIDE);
    }

    @Test
    void keepsAnArticleThatIsToldInSlides() {
        String slides =
                "<section class='slideshow'><div class='slideshow-intro'><p>%s</p></div><div class='slide'><p>%s</p></div><figure class='slideshow-picture'>%s</figure></section>"
                        .formatted(FIRST, paragraphs().substring(paragraphs().indexOf("\n")), BOX);

        Page page = readArticle(slides);

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.CAPTION);
    }

    @Test
    void dropsSlidesBesideTheText() {
        Page page = page("<div class='gallery'><p>" + BOX + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.CAPTION);
    }

    private static Page page(String behind) {
        return readArticle(paragraphs() + behind);
    }
}
