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

import org.junit.jupiter.api.Test;

class ElementsTest {
    private static final String BOX =
            "اشترك الآن لتصلك كل صباح نشرة الوادي بأهم أخبار المفاوضات وتقارير مراسلينا في الميناء والجبل.";

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

    private static Page page(String behind) {
        return readArticle(paragraphs() + behind);
    }
}
