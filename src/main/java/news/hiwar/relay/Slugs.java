package news.hiwar.relay;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys behind the slugs of a filter. */
public final class Slugs {
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Slugs() {}

    private record Key(String slug, Long key) {}

    /**
     * In the order given, each once; at most 100.
     *
     * @throws UnknownSlug where one of them does not exist
     */
    public static List<Long> keys(Class<? extends StoredNode> type, Collection<String> slugs) {
        if (slugs.isEmpty()) return List.of();
        if (slugs.size() > TooMany.MAXIMUM) throw new TooMany("slugs");
        String name = type.getSimpleName();
        Map<String, Long> keys = Panache.getSession()
                .createSelectionQuery("select slug, rowId from " + name + " where slug in :slugs", Key.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .stream()
                .collect(toMap(Key::slug, Key::key));
        List<String> unknown =
                slugs.stream().filter(slug -> !keys.containsKey(slug)).toList();
        if (!unknown.isEmpty())
            throw new UnknownSlug(WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT), unknown);
        return slugs.stream().distinct().map(keys::get).toList();
    }
}
