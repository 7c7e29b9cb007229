package news.hiwar.platform.mutation;

import io.smallrye.graphql.api.Nullable;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.hiwar.platform.relay.GeneratedSlug;

/** Checks what editors give in any input. */
public final class InputValidation {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 100;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]{1,2000}");

    private InputValidation() {}

    /**
     * A slug that is free: as given, or made from a title.
     *
     * @param isTaken whether something has it, or had it
     */
    public static String slug(@Nullable String given, String title, Predicate<String> isTaken) {
        if (given == null) {
            String slug = GeneratedSlug.of(title);
            return isTaken.test(slug)
                    ? GeneratedSlug.of(title, UUID.randomUUID().toString())
                    : slug;
        }
        if (given.length() > LONGEST_SLUG || !SLUG.matcher(given).matches()) {
            throw MutationRejected.because(
                    "slug", "INVALID_SLUG", "A slug has at most 100 small Latin letters, digits and single hyphens.");
        }
        if (isTaken.test(given))
            throw MutationRejected.because("slug", "TAKEN", "Another one has that slug, or had it.");
        return given;
    }

    /** An address on the web. */
    @Nullable
    public static String address(String field, @Nullable String given) {
        if (given == null || ADDRESS.matcher(given).matches()) return given;
        throw MutationRejected.because(field, "OUT_OF_RANGE", "It begins with https:// or http:// and has no blank.");
    }
}
