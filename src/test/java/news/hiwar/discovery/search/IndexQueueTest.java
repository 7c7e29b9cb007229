package news.hiwar.discovery.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndexQueueTest {
    private static final Long DELETED = -1L;

    @Inject
    IndexQueue queue;

    @Test
    @TestTransaction
    void whatWasDeletedIsStillRemovedFromTheIndexWhenAllArticlesAreQueued() {
        long articles = queue.size();
        queue.add(List.of(DELETED));

        queue.addAll();
        queue.addAll();

        assertThat(queue.of(List.of(DELETED))).hasSize(1);
        assertThat(queue.size()).isGreaterThan(articles + 1);
        assertThat(queue.first(1000)).extracting(entry -> entry.articleId).doesNotHaveDuplicates();
    }
}
