package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A response that a change overtook while it was being made is given to who asked for it, and not stored. */
@QuarkusTest
class OvertakenTest {
    private static final String ARTICLE = "{ article(slug: \"held\") { headline } }";
    private static final String LIST = "{ articles(first: 1) { nodes { headline } } }";

    @Inject
    Archive archive;

    @Inject
    NoResponseCache none;

    @Inject
    HeldLoads loads;

    @BeforeEach
    void begin() throws Exception {
        archive.publish("held", Instant.parse("2022-01-01T00:00:00Z"));
        none.begin();
    }

    @AfterEach
    void reset() {
        archive.reset();
        none.drop(); // it writes past Hibernate
    }

    @Test
    void whatShowsAnArticleThatHasChanged() throws Exception {
        isNotStored(ARTICLE, () -> archive.retitle("held", "عنوان جديد"), "عنوان جديد");
    }

    @Test
    void aListThatAnArticleHasComeInto() throws Exception {
        isNotStored(LIST, () -> archive.publish("newer", Instant.parse("2022-02-01T00:00:00Z")), "خبر newer");
    }

    private void isNotStored(String query, Runnable change, String now) throws Exception {
        HeldLoads.Held held = loads.holdNext();
        CompletableFuture<String> overtaken =
                CompletableFuture.supplyAsync(() -> CachingReader.asks(query).asString());
        try {
            held.await();
            change.run();
        } finally {
            held.release();
        }

        assertThat(overtaken.get()).contains("خبر held").doesNotContain(now);
        assertThat(CachingReader.asks(query).asString()).contains(now);
    }

    @Test
    void whoAsksAfterTheChangeDoesNotShareIt() throws Exception {
        HeldLoads.Held held = loads.holdNext();
        CompletableFuture<String> overtaken =
                CompletableFuture.supplyAsync(() -> CachingReader.asks(ARTICLE).asString());
        try {
            held.await();
            archive.retitle("held", "عنوان جديد");

            assertThat(CachingReader.asks(ARTICLE).asString()).contains("عنوان جديد");
        } finally {
            held.release();
        }
        assertThat(overtaken.get()).contains("خبر held");
        assertThat(CachingReader.asks(ARTICLE).asString()).contains("عنوان جديد");
    }
}
