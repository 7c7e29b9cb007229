package news.hiwar.ingestion.page;

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
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherStoriesTest {
    private static final String OTHER =
            "كشفت بلدية الميناء عن خطة لتوسيع الرصيف الشرقي خلال العام المقبل بكلفة لم تعلن بعد.";
    private static final String ANOTHER =
            "أطلق صيادو الخليج حملة لتنظيف الشاطئ الغربي بمشاركة طلاب المدارس وأصحاب المراكب الصغيرة.";
    private static final String LAST =
            "فاز فريق الوادي ببطولة الزوارق الشراعية للمرة الثالثة بعد سباق دام ست ساعات في بحر هائج.";

    @Test
    void dropsTheNextStoryOfAnEndlessPage() {
        ExtractedPage page = readHtml("""
                <html><head><meta property="og:title" content="%1$s"></head><body><main>
                <article><h1>%1$s</h1>%2$s</article>
                <article><h1>الميناء يستعد لموسم الصيد</h1><p>%3$s</p><p>%4$s</p><p>%5$s</p></article>
                </main></body></html>""".formatted(HEADLINE, paragraphs(), OTHER, ANOTHER, LAST));

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, OTHER)).isEqualTo(DropReason.RELATED);
    }

    @Test
    void dropsTeasersUnderHeadingsThatLeadElsewhere() {
        ExtractedPage page = readHtml("""
                <html><body><div><h1>%s</h1>%s
                <article><h3><a href="/4">رصيف جديد للميناء</a></h3><p>%s</p></article>
                <article><h3><a href="/5">حملة على الشاطئ</a></h3><p>%s</p></article></div></body></html>""".formatted(HEADLINE, paragraphs(), OTHER, ANOTHER));

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsThePostsOfALivePage() {
        ExtractedPage page = readHtml("""
                <html><body><main><h1>%s</h1>
                <article><h2><a href="#p2">انتهاء الجلسة</a></h2><p>%s</p></article>
                <article><h2><a href="#p1">بدء الجلسة</a></h2><p>%s</p></article></main></body></html>""".formatted(HEADLINE, FIRST, SECOND));

        hasBody(page, FIRST, SECOND);
    }

    @Test
    void dropsCardsThatAreLinksAsAWhole() {
        ExtractedPage page = readArticle("" + paragraphs() + "<a href='/4'><div><p>" + OTHER + "</p></div></a>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void takesOneExcerptForTheStandfirstAndManyForTeasers() {
        String teaser = "<h3><a href='/4'>من الأرشيف</a></h3><div class='excerpt'>%s</div>";
        String page =
                "<html><body><div><h1>" + HEADLINE + "</h1><p class='standfirst'>" + STANDFIRST + "</p>" + paragraphs();

        assertThat(readHtml(page + "</div></body></html>").standfirst()).isEqualTo(STANDFIRST);
        ExtractedPage with = readHtml(page + teaser.formatted(OTHER) + teaser.formatted(ANOTHER)
                + teaser.formatted(LAST) + "</div></body></html>");
        assertThat(with.standfirst()).isEqualTo(STANDFIRST);
        hasBody(with, FIRST, SECOND, THIRD, FOURTH);
    }
}
