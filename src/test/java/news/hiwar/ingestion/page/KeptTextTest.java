package news.hiwar.ingestion.page;

import static java.util.stream.Collectors.joining;
import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.STANDFIRST;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.paragraphs;
import static news.hiwar.ingestion.page.Pages.readArticle;
import static news.hiwar.ingestion.page.Pages.readHtml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import news.hiwar.ingestion.page.ExtractedPage.Block;
import org.junit.jupiter.api.Test;

/** What looks like furniture and is text. */
class KeptTextTest {
    private static final String OTHER =
            "كشفت بلدية الميناء عن خطة لتوسيع الرصيف الشرقي خلال العام المقبل بكلفة لم تعلن بعد.";
    private static final String REMARK =
            "تعليق من قارئ يرى أن الطريق الجبلي كان يجب أن يفتح قبل عامين وأن الوفدين أضاعا الوقت في جدال لا طائل منه أبداً.";

    /** A short article, its heading above it, one linked heading in it. */
    @Test
    void keepsAShortArticleWithALinkToAnotherStoryInIt() {
        ExtractedPage page = readHtml("<html><body><header><h1>" + HEADLINE + "</h1></header><article>" + paragraphs()
                + "<h3><a href='/9'>اقرأ أيضاً رصيف جديد للميناء</a></h3></article></body></html>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    /** WordPress themes and Blogger print a post's title as h2 or h3 that links to the post itself. */
    @Test
    void keepsAPostWhoseTitleLinksToItself() {
        ExtractedPage page = readHtml("<html><head><title>" + HEADLINE
                + "</title></head><body><article class='post hentry'>"
                + "<h2 class='entry-title'><a href='https://wadi.example/p/1' rel='bookmark'>" + HEADLINE + "</a></h2>"
                + "<div class='entry-content'>" + paragraphs() + "</div></article></body></html>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    /** The posts of a live page of Al Jazeera lead to ?update=. */
    @Test
    void keepsThePostsOfALivePageThatLeadToAnUpdate() {
        ExtractedPage page = readHtml("""
                <html><body><main><h1>%s</h1>
                <article><h2><a href="/live/1?update=2">انتهاء الجلسة</a></h2><p>%s</p></article>
                <article><h2><a href="/live/1?update=1">بدء الجلسة</a></h2><p>%s</p></article></main></body></html>""".formatted(HEADLINE, FIRST, SECOND));

        hasBody(page, FIRST, SECOND);
    }

    @Test
    void keepsParagraphsBehindALinkThatIsNotClosed() {
        ExtractedPage page = readArticle("<a href='/photos'><div>" + paragraphs() + "</div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsSubheadsThatAreCalledSubtitles() {
        ExtractedPage page = readHtml("""
                <html><body><div><h1>%s</h1><p>%s</p><h2 class="subtitle">جدول الأعمال</h2><p>%s</p>
                <h2 class="subtitle">عقدة الطريق الجبلي</h2><p>%s</p><h2 class="subtitle">موعد الجولة</h2><p>%s</p></div></body></html>""".formatted(HEADLINE, FIRST, SECOND, THIRD, FOURTH));

        hasBody(page, FIRST, "جدول الأعمال", SECOND, "عقدة الطريق الجبلي", THIRD, "موعد الجولة", FOURTH);
    }

    @Test
    void keepsAnArticleThatLineBreaksPart() {
        ExtractedPage page = readHtml("<html><body><h1>" + HEADLINE + "</h1><div class='news-summary'>"
                + Stream.of(FIRST, SECOND, THIRD, FOURTH).collect(joining("<br><br>")) + "</div></body></html>");

        assertThat(page.body()).extracting(Block::text).contains(SECOND, THIRD, FOURTH);
    }

    /** p without a class, in boxes with other classes than the standfirst's. */
    @Test
    void keepsTheStandfirstBesideTeasersInOtherBoxes() {
        String teaser = "<div class='post-excerpt'><p>%s</p></div>";
        ExtractedPage page =
                readHtml("<html><body><div><h1>" + HEADLINE + "</h1><div class='article-lede'><p>" + STANDFIRST
                        + "</p></div>" + paragraphs() + "</div><section>" + teaser.formatted(OTHER)
                        + teaser.formatted(REMARK) + "</section></body></html>");

        assertThat(page.standfirst()).isEqualTo(STANDFIRST);
    }

    /** "copy" is what many call the text, "right" is where Arabic stands. */
    @Test
    void keepsACopyToTheRight() {
        ExtractedPage page = readArticle(paragraphs().replace("<p>", "<p class='body-copy right'>"));

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    /** Two classes are no name of two words. */
    @Test
    void keepsTheTextInABoxForInfo() {
        ExtractedPage page = readHtml("<html><body><div><h1>" + HEADLINE + "</h1></div><div class='news-info box'>"
                + paragraphs() + "</div><ul class='readers'>" + ("<li><p>" + REMARK + "</p></li>").repeat(8)
                + "</ul></body></html>");

        assertThat(page.body()).extracting(Block::text).contains(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsTheTextBehindMore() {
        ExtractedPage page = readArticle("<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                + "</p><div class='read-more-content'><p>" + FOURTH + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsTheTextThatAClassFoldsAway() {
        ExtractedPage page = readArticle("<p>" + FIRST + "</p><p>" + SECOND + "</p><p>"
                + THIRD + "</p><button>اقرأ المزيد</button><div class='more-text hidden'><p>" + FOURTH
                + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsWhatBootstrapShowsInLine() {
        ExtractedPage page = readArticle("<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                + "</p><p class='d-none d-md-inline-block'>" + FOURTH + "</p>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    /** In English, an opinion is a comment. */
    @Test
    void keepsAnOpinionThatIsAComment() {
        ExtractedPage page =
                readHtml("<html><body><header><h1>" + HEADLINE + "</h1></header><div class='content--type-comment'>"
                        + paragraphs() + "</div><div><p>" + REMARK + "</p><p>" + OTHER + "</p></div></body></html>");

        assertThat(page.body()).extracting(Block::text).contains(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsTheFirstWordsOfAParagraph() {
        ExtractedPage page = readArticle("<p>" + FIRST + "</p><p>"
                + "<a class='gallery-link' href='/7'>وقال رئيس وفد الساحل</a>" + SECOND.substring(20) + "</p><p>"
                + THIRD
                + "</p>");

        hasBody(page, FIRST, SECOND, THIRD);
    }

    /** The site's name is its logo's h1, and stands before the headline in the title. */
    @Test
    void theLogoIsNoHeadline() {
        ExtractedPage page =
                readHtml("<html><head><title>جريدة الوادي | " + HEADLINE + "</title></head><body><h1>جريدة الوادي</h1>"
                        + "<div><h1>" + HEADLINE + "</h1>" + paragraphs() + "</div></body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
    }

    @Test
    void theSectionIsNoHeadline() {
        ExtractedPage page =
                readHtml("<html><head><title>محليات - " + HEADLINE + "</title></head><body><h1>محليات</h1><div><h2>"
                        + HEADLINE + "</h2>" + paragraphs() + "</div></body></html>");

        assertThat(page.headline()).contains(HEADLINE);
    }

    /** Real sidebars are called so. */
    @Test
    void dropsASidebarInAWrapper() {
        ExtractedPage page = readArticle("" + paragraphs() + "<div class='sidebar-wrapper'><p>" + OTHER + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }
}
