package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two articles comes first; were they equal, it would be the second. */
class RankingTest {
    @TempDir
    Path folder;

    @Test
    void aNounOfTheVerbsRootRanks() throws IOException {
        assertThat(find("من قائد الوفد؟", "سافر الوفد بقيادة الوزير أمس", "سافر الوفد بصحبة الوزير أمس"))
                .containsExactly(1, 2);
    }

    @Test
    void aRootAloneFindsNothing() throws IOException {
        assertThat(find("استقبال", "جرت المقابلة أمس", "جرت المباراة أمس")).isEmpty();
    }

    @Test
    void aRootIsNoneOfAPreposition() throws IOException {
        assertThat(find("اليمن", "خرج اليمن من الدور من غير هدف", "خرج اليمن في الدور في غير هدف"))
                .containsExactly(2, 1);
        assertThat(find("الأمن", "خرج رجال الأمن من الدار من غير سلاح", "خرج رجال الأمن في الدار في غير سلاح"))
                .containsExactly(2, 1);
    }

    @Test
    void whatAnArticleOpensWithRanks() throws IOException {
        String rest = "قال المتحدث إن الأعمال تمضي كما أعلن من قبل وإن نتائجها تظهر بعد شهر";

        assertThat(find(
                        "مطار الموصل",
                        "مطار الموصل يستقبل المسافرين. " + rest,
                        rest + ". مطار الموصل يستقبل المسافرين."))
                .containsExactly(1, 2);
    }

    /** The numbers of the articles with these bodies. */
    private List<Integer> find(String query, String... bodies) throws IOException {
        String articles = IntStream.rangeClosed(1, bodies.length)
                .mapToObj(i -> """
                        {"slug": "%d", "headline": "خبر", "body": "%s", "publishedAt": "2021-07-26T12:00:00Z"}""".formatted(i, bodies[i - 1]))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("articles.jsonl"), articles);
        try (JudgedSet set = new JudgedSet(folder)) {
            return set.find(query).stream().map(Integer::valueOf).toList();
        }
    }
}
