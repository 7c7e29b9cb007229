package news.hiwar.ingestion.seed;

import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.hiwar.graph.kind.Kind;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/**
 * The rows of a kind during one loading of seeds. A row keeps the hash of the seed that it was last written from, so that
 * an unchanged seed leaves its row alone, also if an editor has changed the row since.
 */
class SeedRows<T extends StoredNode> {
    /** In front of every hash: raise it if rows should be written again from unchanged seeds. */
    private static final String VERSION = "2:";

    /** The hashes of version 1, which were computed in another way: their rows are taken to be up to date. */
    private static final Pattern OLD_HASH = Pattern.compile("[0-9a-f]{64}");

    private final Kind<T> kind;
    private final Map<String, T> rows;
    private final Set<String> seeds = new HashSet<>();

    /** The survivors' slugs of merged rows, which seeds do not bring back; read when a row is missing. */
    @Nullable
    private Map<String, String> redirects;

    private int changes;

    SeedRows(EntityManager entities, Kind<T> kind) {
        this.kind = kind;
        rows = new HashMap<>(entities.createQuery("from " + kind.name(), kind.type())
                .getResultStream()
                .collect(toMap(row -> row.slug, row -> row)));
    }

    /** Adds a seed; false if another one has the slug. */
    boolean add(String slug) {
        return seeds.add(slug);
    }

    /** Makes the row of a seed unless there is one, or it was merged. */
    void make(String slug) {
        if (survivor(slug) == null) rows.computeIfAbsent(slug, kind::make);
    }

    /** The row of a seed, or its survivor; null if no seed has the slug, whatever the database has. */
    @Nullable
    T find(String slug) {
        if (!seeds.contains(slug)) return null;
        return rows.containsKey(slug) ? rows.get(slug) : survivor(slug);
    }

    /** The row of a seed if the seed has changed; it is to be written by the caller. */
    @Nullable
    T changed(String slug, String contentHash) {
        T row = rows.get(slug);
        String hash = VERSION + contentHash;
        if (row == null || hash.equals(row.seedHash)) return null;
        boolean isOld = row.seedHash != null && OLD_HASH.matcher(row.seedHash).matches();
        row.seedHash = hash;
        if (isOld) return null;
        changes++;
        return row;
    }

    /** How many rows were changed or made. */
    int changes() {
        return changes;
    }

    /** Lets a row, if there is one, replace that of a slug that leads nowhere. */
    void replace(String slug, Predicate<T> by) {
        if (rows.containsKey(slug) || redirects().containsKey(slug)) return;
        rows.values().stream()
                .filter(by)
                .findFirst()
                .ifPresent(row -> redirects().put(slug, row.slug));
    }

    @Nullable
    private T survivor(String slug) {
        if (rows.containsKey(slug)) return null;
        String target = redirects().get(slug);
        return target == null ? null : rows.get(target);
    }

    private Map<String, String> redirects() {
        if (redirects == null) redirects = new HashMap<>(Slugs.redirects(kind.type()));
        return redirects;
    }
}
