package news.hiwar.text.dating;

import static news.hiwar.text.dating.PublicationDatingTest.date;
import static news.hiwar.text.dating.PublicationDatingTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.hiwar.text.dating.PublicationDating.Dated;
import news.hiwar.text.dating.PublicationDating.KnownEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that follow from others: of known events, of months to come, of the lunar calendar. */
class RelativeDatingTest {
    private static final LocalDate SUNDAY = LocalDate.of(2021, 7, 25);

    @Test
    void aKnownEventGivesTheYear() {
        KnownEvent round = event(3, "2022-09-14", "2022-09-14", false);

        Dated dated = date(
                List.of(),
                List.of(round),
                "أعلن الناطق أن الجولة ستعقد في الرابع عشر من أيلول القادم.",
                "وكان القصف قد تجدد في 30 أغسطس.");

        assertThat(dated.date().from()).isEqualTo("2022-08-31");
        assertThat(dated.date().to()).isEqualTo("2022-09-13");
        assertThat(dated.evidence())
                .anySatisfy(it -> assertThat(it.says()).contains("round-3"))
                .allSatisfy(it -> assertThat(it.kept()).isTrue());
    }

    @Test
    void nextMonthIsTheMonthBeforeAKnownOne() {
        KnownEvent first = event(1, "2022-06-01", "2022-06-30", false);
        KnownEvent second = event(2, "2022-09-01", "2022-09-30", false);

        Dated dated = date(
                List.of(), List.of(first, second), "قال، اليوم الثلاثاء، إن الحوار سينطلق منتصف الشهر المقبل في مسقط.");

        assertThat(dated.date().from()).isEqualTo("2022-05-03");
        assertThat(dated.date().to()).isEqualTo("2022-05-31");
        assertThat(dated.confidence()).isLessThan(0.8);
    }

    @Test
    void tomorrowIsTheDayOfANamedRoundAlone() {
        String text = "يلتقي الوفدان، غدا الاثنين، في مسقط ضمن الجولة الرابعة.";
        KnownEvent named = event(4, "2021-07-26", "2021-07-26", true);
        KnownEvent other = event(4, "2021-07-26", "2021-07-26", false);

        assertThat(date(List.of(), List.of(named), text).date().from()).isEqualTo(SUNDAY);
        assertThat(date(List.of(), List.of(other), text)).isNull();
    }

    @Test
    void aMonthThatIsNowOrComingNarrowsIt() {
        Dated dated = date(
                List.of(),
                List.of(),
                "وصل الوفد، اليوم الاثنين، ويغادر في 28 يوليو الجاري.",
                "ويجتمع الطرفان يوم الأحد الثاني من آب المقبل، وكانا قد التقيا في 3 مايو 2015.",
                "ومن المقرر أن تجرى الانتخابات في 3 أكتوبر 2016.");

        assertThat(dated.date().from()).isEqualTo("2015-07-06");
        assertThat(dated.date().to()).isEqualTo("2015-07-27");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "افتتح المعرض، اليوم الأحد 15 ذو الحجة 1442هـ، أمام القراء.",
                "افتتح المعرض اليوم 15 ذي الحجة 1442 أمام القراء.",
                "يفتتح المعرض غدا الاثنين 16 ذي الحجة 1442 هـ أمام القراء."
            })
    void aDayOfTheLunarCalendarIsKnownToTheMoonsSighting(String text) {
        Dated dated = date(List.of(), List.of(), text);

        assertThat(dated.date().from()).isEqualTo(SUNDAY.minusDays(1));
        assertThat(dated.date().to()).isEqualTo(SUNDAY.plusDays(1));
    }
}
