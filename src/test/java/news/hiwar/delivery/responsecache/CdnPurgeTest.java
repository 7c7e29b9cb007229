package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What caches in front of the server are told with an answer, and when it is no longer good. */
@QuarkusTest
class CdnPurgeTest {
    @Inject
    RecordedPurges purges;

    @Inject
    Archive archive;

    @Inject
    NoResponseCache none;

    @BeforeEach
    void begin() throws Exception {
        none.begin();
    }

    @AfterEach
    void reset() {
        archive.rename("iraq", "العراق");
    }

    @Test
    void cachesInFrontAreToldTheTagsOfTheAnswer() {
        String keys = CachingReader.asks("{ actor(slug: \"iraq\") { name } }").header("Surrogate-Key");
        String others = CachingReader.asks("{ outlets { nodes { name } } }").header("Surrogate-Key");
        purges.take();

        archive.rename("iraq", "العراق الآن");

        assertThat(keys.split(" ")).containsAnyElementsOf(purges.take());
        archive.rename("iraq", "العراق");
        assertThat(others.split(" ")).doesNotContainAnyElementsOf(purges.take());
    }

    @Test
    void anAnswerMadeFromNothingHasOneTag() {
        Response answer = CachingReader.asks("{ __typename }");

        assertThat(answer.header("Surrogate-Key")).isEqualTo(Tags.ALL);
        assertThat(answer.header("Cache-Tag")).isNull();
    }
}
