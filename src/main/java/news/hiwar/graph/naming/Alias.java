package news.hiwar.graph.naming;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import news.hiwar.platform.spelling.Spelling;

/** A spelling of a name, and what it folds to, by which it is found. */
@Embeddable
public record Alias(
        @Column(name = "text") String text,
        @Column(name = "folded") String folded) {
    public static Alias of(String text) {
        return new Alias(text, Spelling.fold(text));
    }
}
