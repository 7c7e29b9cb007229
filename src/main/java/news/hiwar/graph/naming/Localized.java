package news.hiwar.graph.naming;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/**
 * One text in Arabic and in English. In the schema a field of this type is a {@code String} with the argument
 * {@code language}: see {@code LocalizedFields}.
 */
@Embeddable
public record Localized(@Nullable String ar, @Nullable String en) {

    /** @throws IllegalArgumentException where there is no text in either language, or a blank one */
    public Localized {
        if (ar == null && en == null) throw new IllegalArgumentException("a text is wanted under `ar`, `en` or both");
        if (Stream.of(new String[] {ar, en}).anyMatch(text -> text != null && text.isBlank())) {
            throw new IllegalArgumentException("a text is blank");
        }
    }

    /** The text in the given language, else in the other one. */
    public String in(Language language) {
        String asked = language == Language.AR ? ar : en;
        String other = language == Language.AR ? en : ar;
        return asked != null ? asked : requireNonNull(other);
    }

    public Stream<String> texts() {
        return Stream.of(ar, en).filter(text -> text != null);
    }
}
