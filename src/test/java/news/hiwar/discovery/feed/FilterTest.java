package news.hiwar.discovery.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import news.hiwar.Api;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;
import news.hiwar.ingestion.seed.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilterTest {
    private static final Instant NOON = Instant.parse("2022-03-01T12:00:00Z");

    @Inject
    Archive archive;

    @BeforeEach
    void publish() {
        Actor one = archive.actor("one");
        Actor two = archive.actor("two");
        Topic narrow = Topic.find("slug", "troop-withdrawal").firstResult();
        Topic field = Topic.find("slug", "economy").firstResult();
        DialogueRound second = DialogueRound.find("number", 2).firstResult();
        DialogueRound third = DialogueRound.find("number", 3).firstResult();
        archive.publish("of-one", NOON, one, narrow);
        archive.publish("of-two", NOON.plusSeconds(60), two, field, second);
        archive.publish("of-both", NOON.plusSeconds(120), one, two, second, third);
    }

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void valuesOfOneListAreAlternatives() {
        assertThat(slugs("actors: [\"one\", \"two\"]")).containsExactly("of-both", "of-two", "of-one");
        assertThat(slugs("actors: [\"one\"]")).containsExactly("of-both", "of-one");
    }

    @Test
    void allActorsMustAppear() {
        assertThat(slugs("allActors: [\"one\", \"two\"]")).containsExactly("of-both");
    }

    @Test
    void aTopicHoldsItsNarrowerOnes() {
        assertThat(slugs("actors: [\"one\"], topics: [\"security\"]")).containsExactly("of-one");
        assertThat(slugs("actors: [\"one\", \"two\"], topics: [\"security\", \"economy\"]"))
                .containsExactly("of-two", "of-one");
        assertThat(Api.data("{ article(slug: \"of-one\") { topics { slug } } }").getList("article.topics.slug"))
                .containsExactly("troop-withdrawal");
    }

    @Test
    void roundsAreOfTheirDialogue() {
        String dialogue = "dialogue: \"us-iraq-strategic-dialogue\", actors: [\"one\", \"two\"]";

        assertThat(slugs(dialogue)).containsExactly("of-both", "of-two");
        assertThat(slugs(dialogue + ", rounds: [3]")).containsExactly("of-both");
        assertThat(slugs(dialogue + ", rounds: [2, 3]")).containsExactly("of-both", "of-two");
        assertThat(slugs(dialogue + ", rounds: [1]")).isEmpty();
    }

    @Test
    void timeIsFromInclusiveAndBeforeExclusive() {
        assertThat(slugs("publishedFrom: \"2022-03-01T12:01:00Z\"")).containsExactly("of-both", "of-two");
        assertThat(slugs("actors: [\"one\", \"two\"], publishedBefore: \"2022-03-01T14:01:00+02:00\""))
                .containsExactly("of-one");
    }

    @Test
    void languageAndOutletsNarrowAnyList() {
        assertThat(slugs("actors: [\"one\"], language: EN")).isEmpty();
        assertThat(slugs("actors: [\"one\"], language: AR, outlets: [\"kurdistan-24\"]"))
                .containsExactly("of-both", "of-one");
        assertThat(slugs("actors: [\"one\"], outlets: [\"asharq\"]")).isEmpty();
        assertThat(slugs("outlets: [\"kurdistan-24\"], publishedFrom: \"2022-01-01T00:00:00Z\""))
                .hasSize(3);
    }

    @Test
    void anEmptyListOfAlternativesIsNoFilter() {
        assertThat(slugs("actors: [], publishedFrom: \"2022-01-01T00:00:00Z\"")).hasSize(3);
    }

    @Test
    void narrowsTheArticlesOfAnActor() {
        JsonPath data = Api.data(
                "{ actor(slug: \"one\") { articles(filter: { actors: [\"two\"] }) { totalCount nodes { slug } } } }");

        assertThat(data.getList("actor.articles.nodes.slug")).containsExactly("of-both");
        assertThat(data.getInt("actor.articles.totalCount")).isEqualTo(1);
    }

    private static List<String> slugs(String filter) {
        JsonPath data = Api.data("{ articles(filter: { %s }) { totalCount nodes { slug } } }".formatted(filter));
        List<String> slugs = data.getList("articles.nodes.slug");
        assertThat(data.getInt("articles.totalCount")).isEqualTo(slugs.size());
        return slugs;
    }
}
