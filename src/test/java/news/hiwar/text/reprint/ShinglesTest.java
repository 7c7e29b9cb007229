package news.hiwar.text.reprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void spellingAndVowelSignsMakeNoDifference() {
        Shingles one = Shingles.of(List.of("زار الوزير مدينة أربيل يوم الأحد"));
        Shingles other = Shingles.of(List.of("زارَ الوزيرُ مدينه اربيل يوم الاحد"));

        assertThat(one.likeness(other)).isEqualTo(1);
        assertThat(one.bands()).isEqualTo(other.bands());
    }

    @Test
    void theLikenessIsThePartOfAllRunsThatTwoTextsShare() {
        Shingles one = Shingles.of(List.of("a b c d e"));
        Shingles other = Shingles.of(List.of("a b c d x"));

        assertThat(one.likeness(other)).isEqualTo(0.5); // abc, bcd of abc, bcd, cde, cdx
    }

    @Test
    void textsWithoutWordsAreLikeNothing() {
        Shingles none = Shingles.of(List.of("…"));

        assertThat(none.likeness(none)).isZero();
        assertThat(none.bands()).isEmpty();
    }

    @Test
    void textsThatShareThreeQuartersMeetInABandAndStrangersDoNot() {
        Random random = new Random(7);
        int met = 0;
        int strangers = 0;
        for (int i = 0; i < 300; i++) {
            List<String> words = words(random, 200);
            Shingles text = Shingles.of(List.of(String.join(" ", words)));
            Shingles shorter = Shingles.of(List.of(String.join(" ", words.subList(0, 150))));
            Shingles other = Shingles.of(List.of(String.join(" ", words(random, 200))));
            if (shorter.bands().stream().anyMatch(text.bands()::contains)) met++;
            if (other.bands().stream().anyMatch(text.bands()::contains)) strangers++;
        }

        assertThat(met).isGreaterThanOrEqualTo(297);
        assertThat(strangers).isZero();
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(100_000), 36) + "x")
                .collect(Collectors.toList());
    }
}
