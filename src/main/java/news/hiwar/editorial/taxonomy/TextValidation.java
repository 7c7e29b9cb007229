package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.spelling.Spelling;

/** Checks the texts that an editor sends. */
final class TextValidation {
    static final int NAME = 300;
    static final int DESCRIPTION = 2000;

    private TextValidation() {}

    /** In one line, without blanks around it. */
    static String line(String field, String given, int longest) {
        String text = given.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw MutationRejected.because(field, "OUT_OF_RANGE", "It has 1 to %d characters.".formatted(longest));
        }
        return text;
    }

    /** By which texts can speak of something. */
    static String name(String field, String given) {
        String text = line(field, given, NAME);
        if (Spelling.fold(text).isEmpty())
            throw MutationRejected.because(field, "NO_WORD", "A name holds a letter or a digit.");
        return text;
    }

    /**
     * What is given in the place of what is not; null where nothing is left.
     *
     * @param cleared the languages in which it is taken out
     */
    @Nullable
    static Localized changed(
            String field,
            @Nullable Localized old,
            @Nullable TextInput given,
            Collection<Language> cleared,
            int longest) {
        String ar = text(
                field + ".ar",
                old == null ? null : old.ar(),
                given == null ? null : given.ar(),
                cleared.contains(Language.AR),
                longest);
        String en = text(
                field + ".en",
                old == null ? null : old.en(),
                given == null ? null : given.en(),
                cleared.contains(Language.EN),
                longest);
        return ar == null && en == null ? null : new Localized(ar, en);
    }

    @Nullable
    private static String text(
            String field, @Nullable String old, @Nullable String given, boolean cleared, int longest) {
        if (cleared) return null;
        return given == null ? old : line(field, given, longest);
    }

    static Localized name(@Nullable Localized old, @Nullable TextInput given, Collection<Language> cleared) {
        Localized name = changed("content.name", old, given, cleared, NAME);
        if (name == null)
            throw MutationRejected.because("content.name", "REQUIRED", "It needs a name, in one language at least.");
        name.texts().forEach(text -> name("content.name", text));
        return name;
    }

    /** The languages whose fields are among those to be taken out. */
    static <F> List<Language> cleared(@Nullable Collection<F> fields, F arabic, F english) {
        if (fields == null) return List.of();
        return Stream.of(Language.values())
                .filter(language -> fields.contains(language == Language.AR ? arabic : english))
                .toList();
    }

    static boolean has(@Nullable Collection<?> fields, Object field) {
        return fields != null && fields.contains(field);
    }

    /** A slug that is free: as given, or made from the name. */
    static String slug(Class<? extends StoredNode> type, @Nullable String given, @Nullable TextInput name) {
        String title = name == null ? null : name.en() != null ? name.en() : name.ar();
        return InputValidation.slug(given, String.valueOf(title), slug -> Slugs.isTaken(type, slug));
    }
}
