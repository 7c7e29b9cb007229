package news.hiwar.text.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.hiwar.ingestion.page.PageReader;
import news.hiwar.ingestion.page.PageReader.NoArticle;
import news.hiwar.platform.spelling.WordFile;
import news.hiwar.text.dating.PublicationDating;
import news.hiwar.text.dating.PublicationDating.DateStamp;
import news.hiwar.text.dating.PublicationDating.KnownEvent;
import news.hiwar.text.dating.PublicationDating.Writing;
import news.hiwar.text.reprint.Shingles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reading a text takes processor time in proportion to its length, whatever is repeated in it: words that begin dates
 * and names, signs, markup. It compares a text with one of four times its length and measures no speed. With {@code
 * -Dtriggers=all} it repeats every word of the word lists.
 */
class LinearTextTest {
    private static final int LENGTH = 1_500;
    private static final int FACTOR = 4;

    /** Time that grows with the length gives {@link #FACTOR}, time that grows with its square gives 16. */
    private static final double MAX_RATIO = 9;

    /** Times below this, in nanoseconds, are all noise. */
    private static final long NOISE = 1_500_000;

    private static final int MAX_RUNS = 6;
    private static final int RANDOM_TRIGGERS = 15;
    private static final int WORDS_OF_A_LIST = "all".equals(System.getProperty("triggers")) ? Integer.MAX_VALUE : 1;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Gazetteer NAMES = NamesForTests.gazetteer();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 4, 7);
    private static final List<KnownEvent> EVENTS = List.of(new KnownEvent("talks/3", "talks", 3, DAY, DAY, true));
    private static final String STORY = "<p>"
            + "أعلنت الحكومة أن وفدا من العراق سيصل غدا لبحث ملفات كثيرة مع الجانب الآخر وفق بيان صدر عنها. ".repeat(8)
            + "</p>";

    private static final List<String> SIGNS = List.of(
            "ا",
            "a",
            "1",
            " ",
            "\t",
            "\n",
            "x\n",
            "\"",
            "«",
            "(",
            ") ",
            "[",
            "[a ",
            "{{",
            "- ",
            "-",
            "–",
            " | ",
            "|",
            " :: ",
            ":",
            "، ",
            ". ",
            ".",
            "...",
            "@",
            "a@a.",
            "https://",
            "www.a.b ",
            "#a ",
            "» ",
            "© ",
            "\u00a0",
            "\u200f",
            "ـ",
            "\u064b",
            "&amp;",
            "?",
            "\\",
            "$",
            "*");
    private static final List<String> WORDS = List.of(
            "1/",
            "1/2/2021 ",
            "7 أبريل 2021 ",
            "في 7 أبريل ",
            "من 3 إلى ",
            "بين ",
            "قبل 3 ",
            "الربع الأول ",
            "بقلم: ",
            "by ",
            "in ",
            " و",
            "محمد ",
            "محمد علي قال ",
            "مصطفى الكاظمي ",
            "الكاظمي ",
            "جو بايدن ",
            "السيد جون بايدن ",
            "العراق ",
            "الحوار الاستراتيجي العراقي الأميركي ",
            "الجولة الأولى ",
            "الجولة الأولى والثانية ",
            "المحادثات العراقية الأميركية ",
            "7 أبريل 2021 الحوار ",
            "انتخابات ",
            "البرلمان ",
            "واشنطن ");
    private static final List<String> LINES = List.of(
            "اقرأ أيضا\n",
            "اقرأ أيضا: خبر آخر\n",
            "المصدر: وكالات\n",
            "عنوان خبر آخر قصير\n",
            "جملة تنتهي بنقاط كثيرة...\n",
            "جملة قصيرة تنتهي بنقطة هنا.\n",
            "skip a and continue reading\n",
            "end of a list\n",
            "كتب محمد علي\n",
            "7/4/2021\n",
            "Share\n",
            "عنوان خبر | موقع الأخبار\n");
    private static final List<String> MARKUP = List.of(
            "<div>",
            "<p>",
            "<b>",
            "<a>",
            "<i><b>",
            "<ul><li>",
            "<table>",
            "<h1>",
            "<article><h2>",
            "</div>",
            "<!--",
            "<br>",
            "<div a",
            "<script>",
            "<span class='a b-c gallery'>",
            "<h1>a b c d</h1>",
            "<p>اقرأ أيضا</p>",
            "<meta property=og:title content='a b c d'>",
            "<a href=/x>مجلس المدينة يبحث</a>",
            "<time>2021</time>",
            "<article><h2><a href=/x>خبر آخر</a></h2><p>نص</p></article>",
            "<p>المصدر: وكالات</p>",
            "<p hidden class=comments>نص قصير</p>");

    /** All that reads foreign texts. */
    @SuppressWarnings("ImmutableEnumChecker") // the lambdas have no state
    enum Reader {
        DATES(text -> PublicationDating.date(
                new Writing(List.of(new DateStamp(text, false)), text, null, List.of(text)), EVENTS, TODAY)),
        NAMES_IN_TEXT(text -> Linker.link(text, null, List.of(text, text), NAMES)),
        SHINGLES(text -> Shingles.of(List.of(text))),
        TEXT_PAGE(text -> page("page.txt", "عنوان الخبر الأول هنا\n" + text + "\n" + STORY)),
        HTML_PAGE(text -> page(
                "page.html",
                "<html><body><article><h1>عنوان الخبر الأول</h1>" + STORY + text + "</article></body></html>")),
        METADATA(text -> {
            String quoted = text.replace("'", "").replace("<", "");
            page(
                    "page.html",
                    ("<html><head><title>%s</title><meta name=author content='%s'><meta name=date content='%s'>"
                                    + "<meta property=og:site_name content='%s'></head><body><h1>%s</h1>%s</body></html>")
                            .formatted(quoted, quoted, quoted, quoted, text, STORY));
        });

        private final Consumer<String> read;

        Reader(Consumer<String> read) {
            this.read = read;
        }

        private static void page(String name, String content) {
            try {
                PageReader.read(name, content);
            } catch (NoArticle refused) {
                assertThat(refused).hasMessageNotContaining("Exception");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void timeGrowsWithTheLength(Reader reader) {
        List<String> triggers = triggers();
        triggers.subList(0, 10).forEach(trigger -> reader.read.accept(repeated(trigger, LENGTH)));

        List<String> slow =
                triggers.stream().filter(trigger -> isSlow(reader, trigger)).toList();

        assertThat(slow).isEmpty();
    }

    @Test
    void squaresAreNoticed() {
        Consumer<String> square = text -> {
            int count = 0;
            for (int i = 0; i < text.length(); i++) for (int j = 0; j < text.length(); j++) count ^= text.charAt(j) + i;
            assertThat(count).isNotEqualTo(-1);
        };

        double ratio = (double) time(square, repeated("x", FACTOR * LENGTH)) / time(square, repeated("x", LENGTH));

        assertThat(ratio).isGreaterThan(MAX_RATIO);
    }

    /** Whether the longer text takes too long in each of several runs: whatever else the machine does ends some day. */
    private static boolean isSlow(Reader reader, String trigger) {
        long small = Long.MAX_VALUE;
        long large = Long.MAX_VALUE;
        for (int run = 0; run < MAX_RUNS; run++) {
            small = Math.min(small, time(reader.read, repeated(trigger, LENGTH)));
            large = Math.min(large, time(reader.read, repeated(trigger, FACTOR * LENGTH)));
            if (large <= MAX_RATIO * Math.max(small, NOISE)) return false;
        }
        return true;
    }

    private static long time(Consumer<String> read, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        read.accept(text);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static String repeated(String trigger, int length) {
        return trigger.repeat(length / trigger.length());
    }

    private static List<String> triggers() {
        Set<String> words = new LinkedHashSet<>();
        for (String file : List.of("/dating/words.txt", "/linking/words.txt")) {
            WordFile.read(file)
                    .values()
                    .forEach(list -> list.stream()
                            .flatMap(
                                    line -> Stream.of(line.split(" ", 2)[line.indexOf(' ') < 0 ? 0 : 1].split(",", -1)))
                            .limit(WORDS_OF_A_LIST)
                            .forEach(word -> words.add(word + " ")));
        }
        WordFile.read("/news/hiwar/ingestion/page/phrases.txt")
                .values()
                .forEach(list -> list.stream().limit(WORDS_OF_A_LIST).forEach(phrase -> words.add(phrase + "\n")));
        List<String> all = new ArrayList<>(words);
        Stream.of(SIGNS, WORDS, LINES, MARKUP).forEach(all::addAll);
        Random random = new Random(17);
        int known = all.size();
        for (int i = 0; i < RANDOM_TRIGGERS; i++) {
            all.add(all.get(random.nextInt(known)) + all.get(random.nextInt(known)));
        }
        return all;
    }
}
