package news.hiwar.naming;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;

/**
 * One text in Arabic and in English. In the schema a field of this type is a {@code String} with the argument
 * {@code language}: see {@link news.hiwar.graphql.LocalizedFields}.
 */
@Embeddable
public record Localized(@Nullable String ar, @Nullable String en) {

    /** The text in the given language, else in the other one; null where neither is known. */
    public @Nullable String in(Language language) {
        String asked = language == Language.AR ? ar : en;
        String other = language == Language.AR ? en : ar;
        return asked != null ? asked : other;
    }

    public Stream<String> texts() {
        return Stream.of(ar, en).filter(text -> text != null);
    }
}
