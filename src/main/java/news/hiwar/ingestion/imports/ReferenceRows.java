package news.hiwar.ingestion.imports;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import news.hiwar.ingestion.imports.ImportResult.Origin;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** The rows of one type that some lines are about, read by one statement. */
class ReferenceRows<T extends StoredNode> {
    private final EntityManager entities;
    private final Supplier<T> maker;
    private final Map<String, T> rows;

    ReferenceRows(EntityManager entities, Class<T> type, Supplier<T> maker, Collection<String> slugs) {
        this.entities = entities;
        this.maker = maker;
        rows = new HashMap<>(Slugs.rows(type, slugs));
    }

    T get(String slug) {
        return Objects.requireNonNull(rows.get(slug));
    }

    /** Makes the row anew where its line has changed; one that was not made from a line is left as it is. */
    ImportResult put(Origin origin, String slug, String hash, Consumer<T> fill) {
        T row = rows.get(slug);
        if (row != null && !row.slug.equals(slug)) {
            String reason = "%s was merged into %s".formatted(slug, row.slug);
            return new ImportResult(origin, ImportOutcome.KEPT, slug, reason, null);
        }
        if (row != null && row.importHash == null) {
            return new ImportResult(origin, ImportOutcome.KEPT, slug, slug + " was made or changed here", null);
        }
        if (row != null && hash.equals(row.importHash))
            return new ImportResult(origin, ImportOutcome.UNCHANGED, slug, null, null);
        boolean fresh = row == null;
        if (row == null) row = maker.get();
        row.slug = slug;
        row.importHash = hash;
        fill.accept(row);
        entities.persist(row);
        rows.put(slug, row);
        return new ImportResult(origin, fresh ? ImportOutcome.STORED : ImportOutcome.UPDATED, slug, null, null);
    }
}
