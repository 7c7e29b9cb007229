package news.hiwar.ingestion.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.Api;
import news.hiwar.discovery.search.QuietIndex;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two importers at once on one database. */
@QuarkusTest
class ConcurrentImportsTest {
    private static final int ARTICLES = 300;
    private static final int ACTORS = 150;

    @Inject
    QuietIndex index;

    @Inject
    Importer importer;

    @Inject
    Archive archive;

    @Inject
    EntityManager entities;

    @TempDir
    Path place;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void storeEachArticleOnceAndWhole() throws Exception {
        List<String> actors = IntStream.range(0, ACTORS)
                .mapToObj(i -> "{\"slug\":\"witness-%1$d\",\"name_en\":\"Witness %1$d\"}".formatted(i))
                .toList();
        List<String> articles = IntStream.range(0, ARTICLES)
                .mapToObj(i -> Stories.line("both-" + i, "الرقم " + i)
                        .replace("\"nato\"", "\"nato\",\"witness-%d\"".formatted(i % ACTORS)))
                .toList();
        Folder one = folder("one", actors, articles);
        Folder other = folder("other", reversed(actors), reversed(articles));

        List<ImportSummary> tallies = atOnce(one::load, other::load);

        assertThat(tallies).allMatch(ImportSummary::isSuccessful);
        assertThat(tallies.stream()
                        .mapToInt(tally -> tally.count(ImportOutcome.STORED))
                        .sum())
                .isEqualTo(ACTORS + ARTICLES + 1);
        assertThat(Api.data("{ articles { totalCount } }").getInt("articles.totalCount"))
                .isEqualTo(Archive.seededArticles() + ARTICLES + 1);
        assertThat(count("from Article a where slug like 'both-%' and size(a.paragraphs) = 2"))
                .isEqualTo(ARTICLES);
        assertThat(count("from Appearance where article.slug like 'both-%' and actor.slug like 'witness-%'"))
                .isEqualTo(ARTICLES);
        index.await();
        assertThat(count("from UnindexedArticle")).isZero();
        assertThat(Api.data("{ search(query: \"\\\"بدأ اجتماع الرقم\\\"\") { totalCount } }")
                        .getInt("search.totalCount"))
                .isEqualTo(ARTICLES);
        assertThat(one.load().hasChanges()).isFalse();
    }

    private Folder folder(String name, List<String> actors, List<String> articles) throws Exception {
        Folder folder = new Folder(place.resolve(name), importer);
        folder.write("actors.jsonl", String.join("\n", actors));
        folder.write("articles.jsonl", String.join("\n", articles));
        folder.write("page.txt", Stories.PAGE);
        return folder;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private long count(String hql) {
        return entities.createQuery("select count(*) " + hql, Long.class).getSingleResult();
    }

    private static List<ImportSummary> atOnce(Callable<ImportSummary> one, Callable<ImportSummary> other)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<ImportSummary> tallies = new ArrayList<>();
            for (Future<ImportSummary> tally :
                    Stream.of(one, other).map(threads::submit).toList()) tallies.add(tally.get());
            return tallies;
        } finally {
            threads.shutdownNow();
        }
    }
}
