package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.ABOUT;
import static news.hiwar.ingestion.page.Pages.BOX;
import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.paragraphs;
import static news.hiwar.ingestion.page.Pages.readArticle;
import static news.hiwar.ingestion.page.Pages.readClaimed;
import static news.hiwar.ingestion.page.Pages.readHtml;
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.ingestion.page.ExtractedPage.Block;
import org.junit.jupiter.api.Test;

class SlidesTest {
    private static final String PORT =
            "صيادون يرممون شباكهم قبل الفجر تحت ضوء المصابيح الصفراء عند الرصيف الشرقي من المرفأ القديم.";
    private static final String GATE =
            "حراس البوابة يفتشون عربات التجار القادمين من السهل، وقد اصطفت طوابير طويلة منذ الخامسة صباحاً.";
    private static final String CHILD =
            "طفلة تلوح بوردة للوفود العابرة من شرفة بيت حجري يعود بناؤه إلى القرن التاسع عشر في حي النحاسين.";
    private static final String SNOW =
            "منظر لقمم الثلج كما تبدو من برج المراقبة الذي أعيد افتتاحه للزوار بعد ترميم استغرق عامين كاملين.";

    private static String figure(String text) {
        return "<figure><img src='x.jpg'><figcaption>" + text + "</figcaption></figure>";
    }

    private static String item(String text) {
        return "<div class='gallery-item'><img src='x.jpg'><p>" + text + "</p></div>";
    }

    @Test
    void keepsAnArticleThatIsToldInSlides() {
        String slides =
                "<section class='slideshow'><div class='slideshow-intro'><p>%s</p></div><div class='slide'><p>%s</p></div><figure class='slideshow-picture'>%s</figure></section>"
                        .formatted(FIRST, paragraphs().substring(paragraphs().indexOf("\n")), BOX);

        ExtractedPage page = readArticle(slides);

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.CAPTION);
    }

    @Test
    void dropsSlidesBesideTheText() {
        ExtractedPage page = readArticle(paragraphs() + "<div class='gallery'><p>" + BOX + "</p></div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, BOX)).isEqualTo(DropReason.CAPTION);
    }

    @Test
    void dropsMorePicturesThanText() {
        ExtractedPage page = readArticle(
                paragraphs() + "<div class='gallery'>" + item(PORT) + item(GATE) + item(CHILD) + item(SNOW) + "</div>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void aPostsFormatMakesNoTextOfItsPictures() {
        ExtractedPage page =
                readHtml("<html><body class='single single-format-gallery'><div class='entry'><h1>" + HEADLINE + "</h1>"
                        + paragraphs() + "<div class='gallery'>" + item(PORT) + "</div></div></body></html>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsWhatARoleTellsWithinSlides() {
        ExtractedPage page = readArticle("<section class='slideshow'>" + paragraphs()
                + "<div class='slideshow-next' role='complementary'><p>" + BOX + "</p></div></section>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void dropsNamesOfTwoWordsWithinSlides() {
        ExtractedPage page = readArticle("<section class='slideshow'>" + paragraphs()
                + "<div class='slideshow-author-bio'><p>" + ABOUT + "</p></div></section>");

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void keepsAPhotoStoryThatTheMetadataRepeat() {
        String html =
                "<div><p>" + FIRST + "</p>" + figure(PORT) + figure(GATE) + figure(CHILD) + figure(SNOW) + "</div>";

        assertThat(readClaimed(html, FIRST, PORT, GATE, CHILD, SNOW).body())
                .extracting(Block::text)
                .contains(PORT, GATE, CHILD, SNOW);
    }

    @Test
    void readsFromTheMetadataSlidesThatAreTheSmallerPart() {
        String html = "<div class='slideshow'>" + paragraphs()
                + "</div><div class='remarks'><p>" + BOX + "</p><p>" + ABOUT + "</p><p>" + PORT + "</p><p>" + GATE
                + "</p><p>" + CHILD + "</p><p>" + SNOW + "</p><p>" + BOX + ABOUT + "</p></div>";

        hasBody(readClaimed(html, FIRST, SECOND, THIRD, FOURTH), FIRST, SECOND, THIRD, FOURTH);
    }
}
