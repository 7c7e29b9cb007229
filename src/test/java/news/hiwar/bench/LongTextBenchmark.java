package news.hiwar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import news.hiwar.ingestion.page.PageReader;
import news.hiwar.text.dating.DateReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts ten times as long take some ten times as long to read, and not a hundred: no pattern goes back and forth in them. */
@Tag("benchmark")
class LongTextBenchmark {
    private static final int SHORT = 10_000;
    private static final int RUNS = 5;
    private static final double MOST = 40;

    @ParameterizedTest
    @ValueSource(strings = {"قال في 7 أبريل إن ", "1/", "من 3 ", "يوم ", "بين ", "ا"})
    void datesAreRead(String repeated) {
        isReadInProportion("dates in " + repeated, repeated, DateReader::read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<li><a href='/x'>مجلس المدينة يبحث خطة الطرق</a></li>", "<p>نص الخبر.</p>", "<div>", "كلام "})
    void pagesAreRead(String repeated) {
        isReadInProportion(
                "page of " + repeated,
                repeated,
                html -> PageReader.read("page.html", "<html><body><h1>عنوان الخبر</h1>" + html + "</body></html>"));
    }

    private static void isReadInProportion(String what, String repeated, Consumer<String> reader) {
        String small = repeated.repeat(SHORT / repeated.length());
        String large = repeated.repeat(10 * SHORT / repeated.length());
        median(small, reader);

        double ratio = (double) median(large, reader) / median(small, reader);

        System.out.printf("%-60s %6.1f%n", what, ratio);
        assertThat(ratio).isLessThan(MOST);
    }

    private static long median(String text, Consumer<String> reader) {
        long[] times = LongStream.generate(() -> time(text, reader)).limit(RUNS).toArray();
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long time(String text, Consumer<String> reader) {
        long start = System.nanoTime();
        reader.accept(text);
        return System.nanoTime() - start;
    }
}
