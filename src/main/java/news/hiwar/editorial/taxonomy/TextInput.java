package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationRejected;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TextInput")
@Description("A text in Arabic, in English, or both. An omitted language keeps its text.")
public record TextInput(
        @Nullable @Description("The Arabic text.") String ar,

        @Nullable @Description("The English text.") String en) {
    /**
     * The text after a change; null if none is left.
     *
     * @param cleared the languages whose text is removed
     * @param longest the most characters in one language
     */
    static @Nullable Localized changed(
            String field,
            @Nullable Localized old,
            @Nullable TextInput given,
            Collection<Language> cleared,
            int longest) {
        String ar = text(
                field + ".ar",
                old == null ? null : old.ar(),
                given == null ? null : given.ar,
                cleared.contains(Language.AR),
                longest);
        String en = text(
                field + ".en",
                old == null ? null : old.en(),
                given == null ? null : given.en,
                cleared.contains(Language.EN),
                longest);
        return ar == null && en == null ? null : new Localized(ar, en);
    }

    private static @Nullable String text(
            String field, @Nullable String old, @Nullable String given, boolean cleared, int longest) {
        if (cleared) return null;
        return given == null ? old : InputValidation.line(field, given, longest);
    }

    /** The name of a record after a change, of which one language must be left. */
    static Localized name(@Nullable Localized old, @Nullable TextInput given, Collection<Language> cleared) {
        Localized name = changed("content.name", old, given, cleared, InputValidation.NAME);
        if (name == null) {
            throw MutationRejected.because(
                    "content.name", "REQUIRED", "`content.name` is missing. Give a name in at least one language.");
        }
        name.texts().forEach(text -> InputValidation.name("content.name", text));
        return name;
    }

    /** The languages whose fields are among those to be cleared. */
    static <F> List<Language> cleared(@Nullable Collection<F> fields, F arabic, F english) {
        if (fields == null) return List.of();
        return Stream.of(Language.values())
                .filter(language -> fields.contains(language == Language.AR ? arabic : english))
                .toList();
    }

    static boolean clears(@Nullable Collection<?> fields, Object field) {
        return fields != null && fields.contains(field);
    }

    /** From which a slug is made: the English text, else the Arabic one. */
    String title() {
        return String.valueOf(en != null ? en : ar);
    }
}
