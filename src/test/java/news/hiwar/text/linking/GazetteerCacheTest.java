package news.hiwar.text.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GazetteerCacheTest {
    @Inject
    GazetteerCache names;

    @Inject
    Archive archive;

    @AfterEach
    void reset() {
        archive.reset();
    }

    @Test
    void holdTheNamesOfEveryKind() {
        assertThat(names.gazetteer().complete("ا", Set.copyOf(Kinds.TAXONOMY), 1000))
                .<Kind<?>>extracting(name -> name.target().kind())
                .containsAll(Kinds.TAXONOMY);
    }

    @Test
    void knowTheRoundsOfADialogueAndItsParties() {
        assertThat(names.gazetteer().dialogues()).anySatisfy(dialogue -> {
            assertThat(dialogue.dialogue().slug()).isEqualTo("us-iraq-strategic-dialogue");
            assertThat(dialogue.parties()).extracting(Target::slug).containsExactly("iraq", "united-states");
            assertThat(dialogue.rounds())
                    .extracting(DialogueProfile.Round::number)
                    .startsWith(1, 2, 3, 4);
            assertThat(dialogue.rounds().get(2).date()).isNotNull();
        });
    }

    @Test
    void staySameWhileNothingChanges() {
        assertThat(names.gazetteer()).isSameAs(names.gazetteer());
    }

    @Test
    void changeWithTheCommitAndNotBefore() {
        QuarkusTransaction.requiringNew().run(() -> {
            archive.actor("nobody-yet");
            assertThat(names.gazetteer().find("nobody-yet")).isEmpty();
        });

        assertThat(names.gazetteer().find("nobody-yet")).hasSize(1);
    }

    @Test
    void stayWhereAChangeIsRolledBack() {
        Gazetteer before = names.gazetteer();

        QuarkusTransaction.begin();
        archive.actor("nobody-ever");
        QuarkusTransaction.rollback();

        assertThat(names.gazetteer()).isSameAs(before);
    }
}
