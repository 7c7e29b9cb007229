package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/**
 * The rows that one loading of seeds meets, by slug. A row remembers the hash of the seed that it was made from, so that
 * an unchanged seed leaves its row alone, also where an editor has changed the row since.
 */
class Store<T extends StoredNode> {
    /** Part of every hash: raise it when rows should be made anew from unchanged seeds. */
    private static final int VERSION = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final EntityManager entities;
    private final Class<T> type;
    private final Supplier<T> maker;
    private final Map<String, T> rows = new HashMap<>();
    private final Set<String> put = new HashSet<>();

    /** The slugs of rows that were merged into others: the seeds do not bring them back. Read when one is missed. */
    @Nullable
    private Map<String, String> redirects;

    private int changes;

    Store(EntityManager entities, Class<T> type, Supplier<T> maker) {
        this.entities = entities;
        this.type = type;
        this.maker = maker;
        entities.createQuery("from " + type.getSimpleName(), type)
                .getResultList()
                .forEach(row -> rows.put(row.slug, row));
    }

    /**
     * Makes the row of that slug anew from its seed where the seed has changed.
     *
     * @return whether it has
     */
    boolean put(Ref ref, Object seed, Consumer<T> fill) {
        if (!put.add(ref.slug())) throw ref.broken("the slug %s stands here twice".formatted(ref.slug()));
        if (survivor(ref.slug()) != null) return false;
        T row = rows.computeIfAbsent(ref.slug(), this::make);
        String hash = hash(seed);
        if (hash.equals(row.seedHash)) return false;
        row.seedHash = hash;
        fill.accept(row);
        entities.persist(row);
        changes++;
        return true;
    }

    /** What a row that is not there was merged into. */
    @Nullable
    private T survivor(String slug) {
        if (rows.containsKey(slug)) return null;
        String target = redirects().get(slug);
        return target == null ? null : rows.get(target);
    }

    private Map<String, String> redirects() {
        if (redirects == null) redirects = new HashMap<>(Slugs.redirects(type));
        return redirects;
    }

    private T make(String slug) {
        T row = maker.get();
        row.slug = slug;
        return row;
    }

    /** @throws BrokenSeed where no seed has that slug, be there a row from earlier seeds or not */
    T get(Ref ref) {
        T row = rows.containsKey(ref.slug()) ? rows.get(ref.slug()) : survivor(ref.slug());
        if (row == null || !put.contains(ref.slug())) {
            throw ref.broken("no %s has the slug %s".formatted(type.getSimpleName(), ref.slug()));
        }
        return row;
    }

    /** Has a slug that leads nowhere stand for such a row, where there is one: its seed is left out. */
    void standIn(Ref ref, Predicate<T> such) {
        if (rows.containsKey(ref.slug()) || redirects().containsKey(ref.slug())) return;
        rows.values().stream()
                .filter(such)
                .findFirst()
                .ifPresent(row -> redirects().put(ref.slug(), row.slug));
    }

    @Nullable
    T find(@Nullable Ref ref) {
        return ref == null ? null : get(ref);
    }

    int changes() {
        return changes;
    }

    private static String hash(Object seed) {
        try {
            String text = VERSION + JSON.writeValueAsString(seed);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
