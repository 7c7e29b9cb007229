package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.STANDFIRST;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.graph.naming.Language;
import org.junit.jupiter.api.Test;

/** Where a page says from which city it is, and by whom. */
class BylinesTest {
    @Test
    void takesTheCityOffTheFirstSentence() {
        ExtractedPage page = read(HEADLINE, STANDFIRST, "الميناء القديم (صوت الوادي)- " + FIRST, SECOND);

        assertThat(page.dateline()).isEqualTo("الميناء القديم");
        assertThat(page.outlet()).isEqualTo("صوت الوادي");
        assertThat(page.standfirst()).isEqualTo(STANDFIRST);
        hasBody(page, FIRST, SECOND);
    }

    @Test
    void readsACityLineOnItsOwn() {
        ExtractedPage page = read(HEADLINE, "دبي -", FIRST, SECOND);

        assertThat(page.dateline()).isEqualTo("دبي");
        assertThat(page.outlet()).isNull();
        hasBody(page, FIRST, SECOND);
    }

    @Test
    void leavesACityThatIsPartOfTheSentence() {
        String sentence =
                "بغداد، التي استضافت الجولة الأولى من المحادثات قبل عامين، لن تشارك في هذه الجولة بحسب مصدر مطلع على سيرها.";

        ExtractedPage page = read(HEADLINE, sentence, SECOND);

        assertThat(page.dateline()).isNull();
        hasBody(page, sentence, SECOND);
    }

    @Test
    void takesOneAuthorFromADoubledByline() {
        ExtractedPage page = read(HEADLINE, "سلمى الراوي", "كتبت – سلمى الراوي", FIRST, SECOND);

        assertThat(page.authors()).containsExactly("سلمى الراوي");
        hasBody(page, FIRST, SECOND);
    }

    @Test
    void readsEveryAuthorOfAByline() {
        ExtractedPage page = read(
                "Ports reopen after the valley truce",
                "By Lena Marsh and Omar Said",
                "The two delegations returned to the table on Tuesday morning after a break of four months over water.",
                "They agreed on an agenda of five points, the first of which is the sharing of the valley's water in summer.");

        assertThat(page.authors()).containsExactly("Lena Marsh", "Omar Said");
        assertThat(page.language()).isEqualTo(Language.EN);
    }
}
