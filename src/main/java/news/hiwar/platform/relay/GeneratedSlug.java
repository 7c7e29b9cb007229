package news.hiwar.platform.relay;

import com.ibm.icu.text.Transliterator;

/** The slug of an article whose source gives none: its headline in Latin letters. */
public final class GeneratedSlug {
    private static final String LATIN = "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower";

    /** Maximum length, so that URLs stay readable. */
    private static final int LONGEST = 80;

    private GeneratedSlug() {}

    public static String of(String headline) {
        String latin = Transliterator.getInstance(LATIN).transliterate(headline);
        String slug = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) slug = slug.substring(0, Math.max(slug.lastIndexOf('-', LONGEST), LONGEST / 2));
        return slug.isEmpty() ? "article" : slug.replaceAll("-$", "");
    }

    /** The slug of another article with the same headline, distinguished by the hash of its source. */
    public static String of(String headline, String hash) {
        return of(headline) + "-" + hash.substring(0, 8);
    }
}
