package news.hiwar.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // tests look at what has begun
class TurnsTest {
    private final List<String> begun = new ArrayList<>();

    private CompletableFuture<Void> ask(Turns turns, String key) {
        CompletableFuture<Void> turn = turns.ask(key);
        turn.thenRun(() -> begun.add(key));
        return turn;
    }

    @Test
    void aKeyHasItsShareAndNoMore() {
        Turns turns = new Turns(3, 2);

        for (int i = 0; i < 4; i++) ask(turns, "greedy");
        ask(turns, "modest");
        ask(turns, "late");

        assertThat(begun).containsExactly("greedy", "greedy", "modest");
        assertThat(turns.waiting()).isEqualTo(3);
    }

    @Test
    void thoseWhoWaitAreServedInTurns() {
        Turns turns = new Turns(1, 1);
        ask(turns, "greedy");
        for (int i = 0; i < 3; i++) ask(turns, "greedy");
        for (String key : List.of("a", "b")) for (int i = 0; i < 2; i++) ask(turns, key);

        while (turns.waiting() > 0) turns.end(begun.get(begun.size() - 1));

        assertThat(begun).containsExactly("greedy", "a", "b", "greedy", "a", "b", "greedy", "greedy");
    }

    @Test
    void whoHasLeftHasNoTurn() {
        Turns turns = new Turns(1, 1);
        CompletableFuture<Void> first = ask(turns, "a");
        CompletableFuture<Void> second = ask(turns, "a");
        ask(turns, "b");

        assertThat(turns.leave("a", first)).as("its turn has come").isFalse();
        assertThat(turns.leave("a", second)).isTrue();
        turns.end("a");

        assertThat(begun).containsExactly("a", "b");
        turns.end("b");
        assertThatThrownBy(() -> turns.end("b")).isInstanceOf(IllegalStateException.class);
    }
}
