package news.hiwar.platform.staff;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens the header {@code User-Agent} to what members recognise their browsers by. */
final class UserAgent {
    private static final String UNKNOWN = "unknown";

    /** In order, since most browsers also claim to be those below them. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    /** The name of another client, such as {@code curl} in {@code curl/8.5}. */
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9 ._-]{1,40}+");

    private UserAgent() {}

    static String brief(@Nullable String header) {
        if (header == null) return UNKNOWN;
        String browser = first(BROWSERS, header);
        String system = first(SYSTEMS, header);
        if (browser != null) return system == null ? browser : browser + " on " + system;
        Matcher product = PRODUCT.matcher(header);
        return product.lookingAt() && !product.group().isBlank()
                ? product.group().strip()
                : UNKNOWN;
    }

    @Nullable
    private static String first(List<Map.Entry<String, String>> names, String header) {
        return names.stream()
                .filter(name -> header.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
