package news.hiwar;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.MentionTarget;
import news.hiwar.graph.topic.Topic;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.text.linking.GazetteerCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each screen costs a fixed number of SQL statements, and the same with a few rows as with many. */
@QuarkusTest
@Core
class StatementsTest {
    private static final Map<String, Long> STATEMENTS = Map.of(
            "HomeFeed", 6L, // the page, its articles, their outlets, actors, topics and rounds
            "ArticlePage", 25L, // 8 for the article, 17 for the related stories
            "SearchArticles", 7L, // key, articles, texts, outlets, and 3 for the facets
            "DialoguePage", 9L,
            "ActorPage", 15L,
            "TopicPage", 9L,
            "RoundPage", 7L);

    @Inject
    Archive archive;

    @Inject
    MeterRegistry figures;

    @Inject
    GazetteerCache names;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void doNotGrowWithTheRows() {
        Map<String, Long> few = count();
        publishMany();
        Map<String, Long> many = count();

        assertThat(many).isEqualTo(few);
        assertThat(few).isEqualTo(STATEMENTS);
    }

    @Test
    void bodiesAreReadOnlyWhenAskedFor() {
        long without = statements(() -> Api.data("{ articles { nodes { headline wordCount } } }"));
        long with = statements(() -> Api.data("{ articles { nodes { headline wordCount body } } }"));

        assertThat(without).isEqualTo(2);
        assertThat(with).isEqualTo(3);
    }

    @Test
    void aliasesWithOneSetOfArgumentsShareTheirStatements() {
        String once = "{ actors { nodes { a: articles(first: 2) { nodes { slug } } } } }";
        String twice =
                "{ actors { nodes { a: articles(first: 2) { nodes { slug } } b: articles(first: 2) { nodes { slug } } } } }";

        assertThat(statements(() -> Api.data(twice))).isEqualTo(statements(() -> Api.data(once)));
    }

    private Map<String, Long> count() {
        names.gazetteer(); // or the first screen that needs it would read all names
        return STATEMENTS.keySet().stream()
                .collect(toMap(screen -> screen, screen -> statements(() -> Api.operation(screen))));
    }

    private long statements(Runnable screen) {
        return OperationStatements.of(figures, screen);
    }

    private void publishMany() {
        Actor kadhimi = Actor.find("slug", "mustafa-al-kadhimi").firstResult();
        Topic withdrawal = Topic.find("slug", "troop-withdrawal").firstResult();
        List<DialogueRound> rounds = DialogueRound.listAll();
        List<Actor> actors = IntStream.range(0, 12)
                .mapToObj(i -> archive.actor("extra-" + i))
                .toList();
        for (int i = 0; i < 40; i++) {
            MentionTarget[] targets = {
                kadhimi, withdrawal, rounds.get(i % rounds.size()), actors.get(i % 12), actors.get((i + 5) % 12)
            };
            archive.publish("extra-" + i, Instant.parse("2021-07-20T00:00:00Z").plusSeconds(i * 3600L), targets);
        }
        archive.refreshRarity();
    }
}
