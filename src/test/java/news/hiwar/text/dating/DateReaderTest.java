package news.hiwar.text.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.text.dating.DateReader.FoundDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2023, 11, 15);

    /** Each line of the table has exactly one date; the words between the stars are it. */
    @ParameterizedTest
    @CsvFileSource(resources = "/dating/forms.csv", delimiter = '|', numLinesToSkip = 1)
    void readsEveryForm(String marked, LocalDate from, LocalDate to, DatePrecision precision) {
        String text = marked.replace("*", "");

        List<FoundDate> found = DateReader.read(text);

        assertThat(found).as(text).hasSize(1);
        FoundDate date = found.get(0);
        assertThat(date.words()).isEqualTo(text.substring(date.start(), date.end()));
        assertThat(date.start()).as(date.words()).isEqualTo(marked.indexOf('*'));
        assertThat(date.end()).as(date.words()).isEqualTo(marked.lastIndexOf('*') - 1);
        assertThat(date.meaning().resolve(WEDNESDAY)).isEqualTo(new DaySpan(from, to == null ? from : to, precision));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dating/no-dates.csv", delimiter = '|', numLinesToSkip = 1)
    void leavesWhatIsNoDate(String text) {
        assertThat(DateReader.read(text)).as(text).isEmpty();
    }

    @Test
    void offsetsHoldBehindSignsThatNobodySees() {
        String text =
                "\u200Fقُـرِّرَ\u200F اللقاءُ في \u200F٢٦\u200F/\u200F٧\u200F/\u200F٢٠٢١\u200F، ثمّ وبِأُكتوبَر 2022 أيضًا";

        List<FoundDate> found = DateReader.read(text);

        assertThat(found)
                .extracting(FoundDate::words)
                .containsExactly("٢٦\u200F/\u200F٧\u200F/\u200F٢٠٢١", "أُكتوبَر 2022");
        assertThat(found)
                .allSatisfy(
                        it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.words()));
    }

    @Test
    void readsSeveralDatesInTheirOrder() {
        String text =
                "بدأت الهدنة في 3 مايو 2019 وانتهت أواخر العام نفسه، ثم جُددت عام 2021، ويلتقي الطرفان غدا الخميس.";

        assertThat(DateReader.read(text))
                .extracting(FoundDate::words)
                .containsExactly("3 مايو 2019", "عام 2021", "غدا الخميس");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "نشر في 26 يوليو 2021 الساعة 10:30 | 10:30",
                "26/07/2021 - 09:05 مساء | 21:05",
                "2021-07-26T14:03:00+03:00 | 14:03",
                "July 26, 2021 at 12:15 am | 00:15"
            })
    void readsTheTimeOfDay(String text, LocalTime time) {
        assertThat(DateReader.read(text))
                .singleElement()
                .extracting(FoundDate::time)
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "اليوم الأربعاء | true",
                "اليوم الخميس | false",
                "غدا الخميس | true",
                "أمس الاثنين | false",
                "الأربعاء 15 نوفمبر | true",
                "الجمعة 15 نوفمبر 2023 | false",
                "اليوم 15 نوفمبر | true",
                "اليوم 16 نوفمبر | false",
                "العام الجاري 2023 | true",
                "العام الماضي 2020 | false",
                "نوفمبر الجاري | true",
                "أكتوبر الجاري | false"
            })
    void knowsOnWhichDaysItCanBeSaid(String text, boolean fits) {
        assertThat(DateReader.read(text).get(0).meaning().fits(WEDNESDAY)).isEqualTo(fits);
    }

    @Test
    void anAmericanOrderIsLeftOpen() {
        DaySpan days = DateReader.read("The talks of 03/05/2021 failed")
                .get(0)
                .meaning()
                .resolve(WEDNESDAY);

        assertThat(days)
                .isEqualTo(new DaySpan(LocalDate.of(2021, 3, 5), LocalDate.of(2021, 5, 3), DatePrecision.RANGE));
    }

    @Test
    void anyTextIsSafe() {
        Random random = new Random(7);
        String letters = "0123456789/-.: ،()\n\u200F\u0640\u064Eابتثدرسعلمنويةءآأإ٠١٢٣هـ\uD83D\uDE00\uD83DabcTZ";
        String[] words = {
            "يوم", "الاثنين", "من", "أبريل", "العام", "الماضي", "31", "2021", "بين", "و", "هـ", "صفر", "May", "ago",
            "29/2/"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 60) {
                boolean word = random.nextInt(3) == 0;
                text.append(
                        word
                                ? words[random.nextInt(words.length)] + " "
                                : letters.charAt(random.nextInt(letters.length())));
            }
            int end = 0;
            for (FoundDate date : DateReader.read(text.toString())) {
                assertThat(date.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(date.words())
                        .isEqualTo(text.substring(date.start(), date.end()))
                        .isNotBlank();
                DaySpan days = date.meaning().resolve(WEDNESDAY);
                assertThat(days.from()).isBeforeOrEqualTo(days.to());
                end = date.end();
            }
        }
    }
}
