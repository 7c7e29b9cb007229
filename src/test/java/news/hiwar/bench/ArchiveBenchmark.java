package news.hiwar.bench;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.hiwar.Api;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How the cost of a screen grows with the archive: each is asked for many times in a tenth of a generated archive and
 * then in the whole of it. The figure is the ratio of the two medians; 1 means that it does not grow.
 */
@Tag("benchmark")
@QuarkusTest
class ArchiveBenchmark {
    private static final int ARTICLES = Integer.getInteger("articles", 100_000);
    private static final int REQUESTS = 300;
    private static final int WARMUP = 100;
    private static final String RELATED = "related { score article { slug headline } reasons { kind text } }";

    @Inject
    GeneratedArchive generated;

    @Inject
    Archive archive;

    @Test
    void compareATenthWithTheWhole() throws Exception {
        Path folder = Path.of(System.getProperty("archive"));
        generated.load(folder, 0, ARTICLES / 10);
        archive.refreshRarity();
        medians(folder, ARTICLES / 10); // the compiler warms up
        Map<String, Double> tenth = medians(folder, ARTICLES / 10);
        generated.load(folder, ARTICLES / 10, ARTICLES);
        archive.refreshRarity();
        Map<String, Double> whole = medians(folder, ARTICLES);

        System.out.printf("%-28s %12s %12s %8s%n", "median of a request, ms", ARTICLES / 10, ARTICLES, "ratio");
        tenth.forEach((screen, milliseconds) -> System.out.printf(
                "%-28s %12.2f %12.2f %8.2f%n",
                screen, milliseconds, whole.get(screen), whole.get(screen) / milliseconds));
    }

    private Map<String, Double> medians(Path folder, int articles) throws IOException {
        String actor = GeneratedArchive.first(folder, "actor");
        String topic = GeneratedArchive.first(folder, "topic");
        Random random = new Random(1);
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("feed", median(() -> Api.operation("HomeFeed")));
        medians.put("any article", median(() -> article(random.nextInt(articles), "headline body actors { name }")));
        medians.put("its related stories", median(() -> article(random.nextInt(articles), RELATED)));
        medians.put("the busiest actor", median(() -> Api.operation("ActorPage", Map.of("slug", actor))));
        medians.put("- its articles", median(() -> articlesOf("actor", actor, "nodes { headline }")));
        medians.put("- and their number", median(() -> articlesOf("actor", actor, "totalCount")));
        medians.put("the busiest topic", median(() -> Api.operation("TopicPage", Map.of("slug", topic))));
        medians.put("- the topic's articles", median(() -> articlesOf("topic", topic, "nodes { headline }")));
        medians.put(
                "a dialogue", median(() -> Api.operation("DialoguePage", Map.of("slug", "reconstruction-conference"))));
        return medians;
    }

    private static void article(int number, String fields) {
        Api.data("{ article(slug: \"news-%d\") { %s } }".formatted(number + 1, fields));
    }

    private static void articlesOf(String field, String slug, String fields) {
        Api.data("{ %s(slug: \"%s\") { articles { %s } } }".formatted(field, slug, fields));
    }

    private static double median(Runnable request) {
        List<Double> times = new ArrayList<>();
        for (int i = -WARMUP; i < REQUESTS; i++) {
            long start = System.nanoTime();
            request.run();
            if (i >= 0) times.add((System.nanoTime() - start) / 1e6);
        }
        return times.stream().sorted().skip(REQUESTS / 2).findFirst().orElseThrow();
    }
}
