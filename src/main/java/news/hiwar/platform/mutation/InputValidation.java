package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.spelling.Spelling;

/** Checks the fields of mutation inputs. All methods throw {@link MutationRejected} with the path of the field. */
public final class InputValidation {
    /** The most characters of a name, a headline, or another text of one line. */
    public static final int NAME = 300;

    /** The most characters of a description. */
    public static final int DESCRIPTION = 2000;

    /** The most references in one list. */
    private static final int REFERENCES = 50;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]{1,2000}");

    private InputValidation() {}

    /**
     * A free slug: the given one, or one made from a title.
     *
     * @param isTaken whether a record has a slug, or had it
     */
    public static String slug(@Nullable String given, String title, Predicate<String> isTaken) {
        if (given == null) {
            String slug = Slugs.generate(title);
            return isTaken.test(slug) ? Slugs.generate(title, UUID.randomUUID().toString()) : slug;
        }
        if (given.length() > LONGEST_SLUG || !SLUG.matcher(given).matches()) {
            throw MutationRejected.because(
                    "slug",
                    "INVALID_SLUG",
                    "`slug` must be at most %d lower-case Latin letters, digits and single hyphens."
                            .formatted(LONGEST_SLUG));
        }
        if (isTaken.test(given)) {
            throw MutationRejected.because(
                    "slug", "TAKEN", "The slug %s is in use, or was in use. Choose another one.".formatted(given));
        }
        return given;
    }

    /** An address on the web; null if none is given. */
    @Nullable
    public static String address(String field, @Nullable String given) {
        if (given == null || isAddress(given)) return given;
        throw outOfRange(field, "must begin with https:// or http:// and have no blanks, quotes or angle brackets.");
    }

    /** Whether browsers can open it safely: a script is no address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** A text in one line, without blanks around it. */
    public static String line(String field, String given, int longest) {
        String text = BLANKS.matcher(given.strip()).replaceAll(" ");
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw outOfRange(field, "must be 1 to %d characters long, without control characters.".formatted(longest));
        }
        return text;
    }

    /** A name by which texts can refer to a record. */
    public static String name(String field, String given) {
        String text = line(field, given, NAME);
        if (Spelling.fold(text).isEmpty()) {
            throw MutationRejected.because(field, "NO_WORD", "A name must contain a letter or a digit.");
        }
        return text;
    }

    /** The records of these slugs, in their order, each once. */
    public static <T extends StoredNode> List<T> references(Class<T> type, String field, Collection<String> slugs) {
        if (slugs.size() > REFERENCES) throw outOfRange(field, "may have at most %d entries.".formatted(REFERENCES));
        Map<String, T> rows = Slugs.rows(type, slugs);
        return slugs.stream()
                .map(slug -> reference(rows, field, slug))
                .distinct()
                .toList();
    }

    /** The record of a slug among those that were found. */
    public static <T> T reference(Map<String, T> rows, String field, String slug) {
        T row = rows.get(slug);
        if (row == null) throw MutationRejected.notFound(field, slug);
        return row;
    }

    /** The value of a field that may not have that value, with a message that goes on after the field's name. */
    public static MutationRejected outOfRange(String field, String message) {
        return MutationRejected.because(field, "OUT_OF_RANGE", "`%s` %s".formatted(field, message));
    }
}
