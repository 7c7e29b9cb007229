package news.hiwar.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.text.dating.PublicationDating.DateEvidence;
import news.hiwar.text.dating.PublicationDating.DateStamp;
import news.hiwar.text.dating.PublicationDating.Dated;
import news.hiwar.text.dating.PublicationDating.KnownEvent;
import news.hiwar.text.dating.PublicationDating.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatingTest {
    private static final LocalDate LATEST = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2021, 7, 25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-07-25T23:30:00+03:00 | INSTANT | 2021-07-25T20:30:00Z",
                "2021-07-25T20:30:00.000Z | INSTANT | 2021-07-25T20:30:00Z",
                "2021-07-25 23:30:00+0300 | INSTANT | 2021-07-25T20:30:00Z",
                "Sun, 25 Jul 2021 20:30:00 GMT | INSTANT | 2021-07-25T20:30:00Z",
                "نُشر في: الأحد ٢٥ تموز/يوليو ٢٠٢١ - 11:30 مساء | DAY |",
                "25/07/2021 | DAY |"
            })
    void aStampOfThePageDecides(String words, DatePrecision precision, @Nullable Instant at) {
        Dated dated = date(
                List.of(new DateStamp(words, false)), List.of(), "قال الوزير، اليوم الاثنين 3 مايو 2020، إنه باق.");

        assertThat(dated.date()).isEqualTo(new FuzzyDate(SUNDAY, SUNDAY, precision, DateBasis.STATED, words));
        assertThat(dated.at()).isEqualTo(at);
        assertThat(dated.confidence()).isGreaterThan(0.9);
    }

    @Test
    void aLaterChangeIsSecondBest() {
        DateStamp changed = new DateStamp("آخر تحديث 27 يوليو 2021", true);
        DateStamp published = new DateStamp("25 يوليو 2021", false);

        Dated both = date(List.of(changed, published), List.of(), "نص");
        Dated one = date(List.of(changed), List.of(), "نص");

        assertThat(both.date().from()).isEqualTo(SUNDAY);
        assertThat(one.date().from()).isEqualTo("2021-07-27");
        assertThat(one.confidence()).isLessThan(both.confidence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01", "26 يوليو", "قريبا", ""})
    void aStampThatCannotBeIsNone(String words) {
        assertThat(date(List.of(new DateStamp(words, false)), List.of(), "نص بلا تاريخ"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "التقى الوزير نظيره التركي، اليوم الأحد 25 يوليو 2021، في إسطنبول.",
                "إسطنبول في 25 يوليو 2021 (وكالة) - التقى الوزير نظيره التركي في القصر القديم على المضيق.",
                "أنقرة، 25 تموز/يوليو 2021 /وكالة/ التقى الوزير نظيره التركي في القصر القديم على المضيق."
            })
    void theTextItselfStatesIt(String text) {
        Dated dated = date(List.of(), List.of(), text);

        assertThat(dated.date().from()).isEqualTo(SUNDAY).isEqualTo(dated.date().to());
        assertThat(dated.date().basis()).isEqualTo(DateBasis.STATED);
        assertThat(text).contains(dated.date().sourceText());
    }

    @Test
    void aWeekdayGivesTheYear() {
        Dated dated = date(
                List.of(),
                List.of(),
                "وصل المبعوث، اليوم الأحد 25 يوليو، إلى عمّان.",
                "وكانت المحادثات قد بدأت عام 2020.");

        assertThat(dated.date())
                .isEqualTo(new FuzzyDate(SUNDAY, SUNDAY, DatePrecision.DAY, DateBasis.STATED, "اليوم الأحد 25 يوليو"));
    }

    @Test
    void whatHasHappenedAndWhatIsToComeBoundIt() {
        Dated dated = date(
                List.of(),
                List.of(),
                "من المقرر أن يجتمع الطرفان في 20 مارس 2022 في جنيف.",
                "وتوقفت المفاوضات السابقة في 2 مارس 2022 بعد خلاف.");

        assertThat(dated.date().from()).isEqualTo("2022-03-02");
        assertThat(dated.date().to()).isEqualTo("2022-03-19");
        assertThat(dated.date().precision()).isEqualTo(DatePrecision.RANGE);
        assertThat(dated.date().basis()).isEqualTo(DateBasis.INFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نص بلا أي تاريخ.",
                "قال الوزير اليوم إنه باق.",
                "قال الوزير، اليوم الأحد، إنه باق.",
                "سقطت المدينة عام 2014 وحُررت في تموز 2017.",
                "تظاهروا في ذكرى ثورة 25 يناير في شارع 14 تموز.",
                "يجتمعون في 26 يوليو المقبل.",
                "وقّعوا الاتفاق في 3 يناير 2026 في عمّان.",
                "تستمر الهدنة حتى 3 مارس 2024 وقد خُرقت في الثاني من فبراير 2024.",
                "ارتفعت الأسعار في أبريل (نيسان) 2024 عما كانت عليه في مارس (آذار)."
            })
    void whereNothingTellsItThereIsNoDate(String text) {
        assertThat(date(List.of(), List.of(), text)).isNull();
    }

    @Test
    void oneSlipIsSetAsideAndSaid() {
        Dated dated = date(
                List.of(),
                List.of(),
                "التقى الوزير نظيره، اليوم الأحد 25 يوليو 2021.",
                "وكان الهجوم قد وقع في 3 ديسمبر 2021 قرب الحدود.");

        assertThat(dated.date().from()).isEqualTo(SUNDAY).isEqualTo(dated.date().to());
        assertThat(dated.evidence())
                .filteredOn(it -> !it.kept())
                .singleElement()
                .extracting(DateEvidence::words)
                .isEqualTo("3 ديسمبر 2021");
        assertThat(dated.confidence()).isLessThan(0.9);
    }

    @Test
    void theDateOfAPictureIsNotTheArticles() {
        String story = "قال الناطق، اليوم الأحد 25 يوليو 2021، إن الحدود مفتوحة.";

        Dated dated = date(List.of(), List.of(), "جنود عند المعبر، 20 أغسطس 2025 - REUTERS", story);

        assertThat(dated.evidence())
                .singleElement()
                .extracting(DateEvidence::paragraph)
                .isEqualTo(1);
        assertThat(date(List.of(), List.of(), "جنود عند المعبر، اليوم 20 أغسطس 2025 (أ ف ب)"))
                .isNull();
    }

    @Test
    void theWritersTodayCountsMoreThanAQuotedOne() {
        Dated dated = date(
                List.of(),
                List.of(),
                "قال الناطق، اليوم الأحد 25 يوليو 2021، إن الحدود مفتوحة.",
                "وكتب: «نعلن اليوم الجمعة 23 يوليو 2021 فتح الحدود».");

        assertThat(dated.date().from()).isEqualTo(SUNDAY).isEqualTo(dated.date().to());
    }

    @Test
    void readsEnglishArticles() {
        Dated dated = date(
                List.of(),
                List.of(),
                "The two ministers met in Muscat on Sunday, officials said.",
                "The next round is scheduled for August 2, 2021.",
                "Talks had stopped on July 20, 2021.");

        assertThat(dated.date().from()).isEqualTo("2021-07-25");
        assertThat(dated.date().to()).isEqualTo("2021-08-01");
    }

    @Test
    void anyTextIsSafe() {
        Random random = new Random(11);
        String[] words = {
            "اليوم", "الأحد", "25", "يوليو", "2021", "المقبل", "سيعقد", "الماضي", "منتصف", "الشهر", "«", ".", "\n",
            "قبل", "الجولة"
        };
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++)
                text.append(words[random.nextInt(words.length)]).append(' ');

            Dated dated = date(List.of(), List.of(event(1, "2021-07-26", "2021-07-26", true)), text.toString());

            if (dated == null) continue;
            assertThat(dated.date().from()).isBeforeOrEqualTo(dated.date().to());
            assertThat(dated.date().to()).isBeforeOrEqualTo(LATEST);
            assertThat(dated.confidence()).isBetween(0.0, 1.0);
        }
    }

    static KnownEvent event(int number, String from, String to, boolean named) {
        return new KnownEvent("round-" + number, "talks", number, LocalDate.parse(from), LocalDate.parse(to), named);
    }

    static Dated date(List<DateStamp> stamps, List<KnownEvent> events, String... paragraphs) {
        return PublicationDating.date(new Writing(stamps, null, null, List.of(paragraphs)), events, LATEST);
    }
}
