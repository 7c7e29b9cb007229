package news.hiwar.graph.naming;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import news.hiwar.platform.spelling.Spelling;

/** A spelling of a name, and its folded form, by which it is found. As JSON it is the text alone. */
@Embeddable
public record Alias(
        @Column(name = "text") @JsonValue String text,
        @Column(name = "folded") String folded) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Alias of(String text) {
        return new Alias(text, Spelling.fold(text));
    }
}
