package news.hiwar.ingestion.page;

import static news.hiwar.ingestion.page.Pages.BODY;
import static news.hiwar.ingestion.page.Pages.FIRST;
import static news.hiwar.ingestion.page.Pages.FOURTH;
import static news.hiwar.ingestion.page.Pages.HEADLINE;
import static news.hiwar.ingestion.page.Pages.SECOND;
import static news.hiwar.ingestion.page.Pages.SUBHEAD;
import static news.hiwar.ingestion.page.Pages.THIRD;
import static news.hiwar.ingestion.page.Pages.hasBody;
import static news.hiwar.ingestion.page.Pages.read;
import static news.hiwar.ingestion.page.Pages.reason;
import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.graph.naming.Language;
import news.hiwar.ingestion.page.ExtractedPage.Block;
import news.hiwar.ingestion.page.ExtractedPage.DroppedText;
import news.hiwar.ingestion.page.ExtractedPage.PageTimestamp;
import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void keepsAPageThatIsAllArticle() {
        ExtractedPage page = read(HEADLINE, "", FIRST, "", SECOND, "", SUBHEAD, "", THIRD, FOURTH);

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, BODY);
        assertThat(page.body())
                .filteredOn(Block::subhead)
                .extracting(Block::text)
                .containsExactly(SUBHEAD);
        assertThat(page.dropped()).isEmpty();
        assertThat(page.language()).isEqualTo(Language.AR);
    }

    @Test
    void givesNoHeadlineWhereThePageBeginsWithItsLead() {
        ExtractedPage page = read(FIRST, SECOND, THIRD, FOURTH);

        assertThat(page.headline()).isNull();
        hasBody(page, FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void findsTheHeadlineBehindToolbarAndBreadcrumb() {
        ExtractedPage page = read(
                "Open toolbar", HEADLINE, "العودة العودة", "الرئيسية / سياسة / الساحل", HEADLINE, FIRST, SECOND, THIRD);

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, THIRD);
        assertThat(reason(page, "Open toolbar")).isEqualTo(DropReason.LABEL);
        assertThat(reason(page, HEADLINE)).isEqualTo(DropReason.REPEATED);
        assertThat(reason(page, "الرئيسية / سياسة / الساحل")).isEqualTo(DropReason.BREADCRUMB);
    }

    @Test
    void findsTheHeadlineAmongTheHeadlinesOfOtherStories() {
        ExtractedPage page = read(
                "ارتفاع أسعار القمح في أسواق الشمال للشهر الثاني",
                "فريق المدينة يفوز بكأس الناشئين للمرة الأولى",
                "عرب وعالم",
                HEADLINE,
                "الثلاثاء 12 مارس 2024 - 10:45",
                FIRST,
                SECOND,
                THIRD);

        assertThat(page.headline()).isEqualTo(HEADLINE);
        hasBody(page, FIRST, SECOND, THIRD);
    }

    @Test
    void dropsCaptionsWithTheirCredit() {
        String caption = "رئيس وفد الساحل خلال جولة سابقة في الميناء القديم، 3 مايو 2022 - REUTERS";
        String glued = "أعضاء وفد الجبل (فرانس برس)أعضاء وفد الجبل (فرانس برس)";
        ExtractedPage page = read(HEADLINE, caption, FIRST, glued, SECOND, "صورة أرشيفية للوادي", THIRD);

        hasBody(page, FIRST, SECOND, THIRD);
        assertThat(reason(page, caption)).isEqualTo(DropReason.CAPTION);
        assertThat(reason(page, glued)).isEqualTo(DropReason.CAPTION);
        assertThat(page.stamps()).isEmpty();
    }

    @Test
    void keepsALastParagraphThatClosesWithItsAgency() {
        String last = FOURTH + " (رويترز)";

        hasBody(read(HEADLINE, FIRST, SECOND, last), FIRST, SECOND, last);
    }

    @Test
    void dropsTheBoxOfAnotherStoryInsideTheText() {
        ExtractedPage page = read(
                HEADLINE,
                FIRST,
                "موضوع يهمك",
                "?",
                "بينما يستعد المزارعون لموسم الحصاد في سهول الشمال، تتزايد المخاوف من نقص العمال هذا العام بعد أن…",
                "مزارعو الشمال يخشون نقص العمال مزارعو الشمال يخشون نقص العمال اقتصاد",
                SECOND,
                SUBHEAD,
                THIRD);

        hasBody(page, FIRST, SECOND, SUBHEAD, THIRD);
        assertThat(page.dropped()).hasSize(4);
    }

    @Test
    void keepsTheSubheadBehindABox() {
        ExtractedPage page =
                read(HEADLINE, FIRST, "اقرأ أيضا", "مزارعو الشمال يخشون نقص العمال قبل موسم الحصاد", SUBHEAD, THIRD);

        hasBody(page, FIRST, SUBHEAD, THIRD);
    }

    @Test
    void dropsAllBehindTheArticle() {
        ExtractedPage page = read(
                HEADLINE,
                FIRST,
                SECOND,
                THIRD,
                "المصدر: وكالات",
                "تابعوا أخبار صوت الوادي عبر Google News",
                "الأكثر قراءة",
                "ارتفاع أسعار القمح في أسواق الشمال للشهر الثاني",
                "فريق المدينة يفوز بكأس الناشئين للمرة الأولى",
                "التعليقات",
                "هذا تعليق طويل من قارئ يرى أن المحادثات لن تصل إلى نتيجة ما دامت المياه تتناقص عاماً بعد عام.",
                "جميع الحقوق محفوظة © 2024");

        hasBody(page, FIRST, SECOND, THIRD);
        assertThat(page.outlet()).isEqualTo("صوت الوادي");
        assertThat(page.dropped()).hasSize(8);
    }

    @Test
    void statesTheDatesOfThePageAndNotOfItsText() {
        ExtractedPage page =
                read(HEADLINE, "نشر في: 2024-03-12 10:45", "آخر تحديث: 13 مارس 2024", FIRST, "12 يناير 2019", SECOND);

        assertThat(page.stamps())
                .extracting(PageTimestamp::text, PageTimestamp::iso)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("نشر في: 2024-03-12 10:45", "2024-03-12T10:45"),
                        org.assertj.core.groups.Tuple.tuple("آخر تحديث: 13 مارس 2024", null));
        hasBody(page, FIRST, "12 يناير 2019", SECOND);
    }

    @Test
    void numbersDroppedLinesAsTheInputDoes() {
        ExtractedPage page = PageReader.read(
                "page.txt", "شارك القصة\r\n\r\n" + HEADLINE + "\r\n\r\nحجم الخط\r\n" + FIRST + "\r\n" + SECOND);

        assertThat(page.dropped()).extracting(DroppedText::line).containsExactly(1, 5);
    }

    @Test
    void changesNothingOfTheTextButBlanks() {
        String marked = FIRST.replace("وفدا الساحل", "\u200fوفدا\u00a0\tالسـاحل\u200e");

        ExtractedPage page = read(HEADLINE, "\u00a0" + marked + " ", SECOND);

        assertThat(page.body().get(0).text()).isEqualTo(FIRST.replace("وفدا الساحل", "\u200fوفدا السـاحل\u200e"));
    }

    @Test
    void takesTheSiteOffTheTitle() {
        ExtractedPage page = read(HEADLINE + " | الوادي نيوز", FIRST, SECOND);

        assertThat(page.headline()).isEqualTo(HEADLINE);
        assertThat(page.outlet()).isEqualTo("الوادي نيوز");
    }

    @Test
    void takesNoQuotedSectionForABreadcrumb() {
        String headline = "«السعودية» تستضيف جولة جديدة بين وفدي الساحل والجبل";

        assertThat(read(headline, FIRST, SECOND).headline()).isEqualTo(headline);
    }

    @Test
    void takesNoItemOfAListForTheHeadline() {
        ExtractedPage page = read("موعد جديد", "* عودة وفدي الساحل والجبل إلى طاولة التفاوض", FIRST, SECOND);

        assertThat(page.headline()).isEqualTo("موعد جديد");
    }

    @Test
    void goesOnBehindAnEmptyEllipsis() {
        String last = "وتبقى الكلمة الأخيرة لأهل الوادي الذين ينتظرون منذ أعوام أن يعود الماء إلى حقولهم كما كان..";

        hasBody(read(HEADLINE, FIRST, SECOND, last), FIRST, SECOND, last);
    }
}
