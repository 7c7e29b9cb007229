package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.paragraphs;
import static news.hiwar.ingestion.page.Pages.read;
import static news.hiwar.ingestion.page.Pages.readHtml;
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundedPageTest {
    private static final String OTHER = "ارتفاع أسعار القمح في أسواق الشمال";
    private static final String REMARK =
            "هذا الطريق يجب أن يفتح اليوم قبل الغد، فقد تعبنا من الدوران حول الجبل كل صباح.";

    @Test
    void readsOnBehindABoxInTheLastThird() {
        ExtractedPage page = read(HEADLINE, FIRST, SECOND, THIRD, "أخبار ذات صلة", OTHER, FOURTH);

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
        assertThat(reason(page, OTHER)).isEqualTo(DropReason.RELATED);
    }

    @Test
    void endsWhereReadersWriteMoreThanTheArticle() {
        ExtractedPage page = read(
                HEADLINE,
                FIRST,
                SECOND,
                THIRD,
                "تعليقات الزوار",
                "ابن الوادي",
                REMARK,
                REMARK + " شكرا لكم.",
                REMARK + " وأين البلدية من كل هذا الكلام الذي نسمعه منذ عشرين عاما ولا نرى منه شيئا على الأرض؟");

        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void endsAtTheSourceWhereNothingGoesOn() {
        ExtractedPage page =
                read(HEADLINE, FIRST, SECOND, THIRD, "المصدر: وكالات", "هل تؤيد فتح الطريق الجبلي؟", "نعم", "لا");

        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void skipsWhatAScreenReaderMaySkip() {
        ExtractedPage page = read(
                HEADLINE,
                FIRST,
                SECOND,
                "تخطى قصص مقترحة وواصل القراءة",
                "قصص مقترحة",
                OTHER,
                "قصص مقترحة نهاية",
                THIRD,
                "list of 2 items",
                OTHER + " والجنوب",
                "end of list",
                FOURTH);

        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void takesNoDoubledCaptionForTheHeadline() {
        String caption = "وفدا الساحل والجبل في الميناء القديم";

        ExtractedPage page = read("الأخبار نيوز", HEADLINE, "0", caption, caption, FIRST, SECOND, THIRD);

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void readsTheSummaryAboveReadMoreAsStandfirst() {
        String summary =
                "خلاف قديم على الماء يعود إلى الواجهة، والصيادون والرعاة يترقبون ما يقال خلف الأبواب المغلقة طوال هذا الأسبوع.";

        ExtractedPage page = read(HEADLINE, summary, "إعلان", "اقرأ المزيد", FIRST, SECOND, THIRD);

        assertThat(page.standfirst()).isEqualTo(summary);
        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void takesNoTitleOfTheWholeSiteForTheHeadline() {
        ExtractedPage page = readHtml("<html><head><title>وكالة الساحل</title></head><body><h2>" + HEADLINE + "</h2>"
                + paragraphs() + "</body></html>");

        assertThat(page.headline()).isEqualTo(HEADLINE);
    }
}
