package news.hiwar.ingestion.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.Nesting;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.ingestion.entry.EntryReader;
import news.hiwar.ingestion.entry.EntryReader.Entry;
import news.hiwar.ingestion.entry.EntryReader.Reference;
import news.hiwar.ingestion.entry.EntryWriter;
import news.hiwar.ingestion.entry.EntryWriter.Change;
import news.hiwar.ingestion.entry.InvalidEntry;
import news.hiwar.platform.relay.StoredNode;

/** One loading of the seeds' records: each kind from the file that is called by its plural, such as {@code actors.yaml}. */
class SeedRecords {
    /** Keys for the editors of the files. */
    private static final Set<String> NOTES = Set.of("documents", "notes");

    private record Seed(Kind<?> kind, Entry entry) {}

    private final SeedFiles files;
    private final EntryReader reader;
    private final EntryWriter writer;
    private final EntityContent contents;
    private final Map<Kind<?>, SeedRows<?>> rows = new LinkedHashMap<>();
    private final Map<Kind<?>, Map<String, String>> owners = new HashMap<>();
    private final List<Seed> seeds = new ArrayList<>();

    SeedRecords(
            EntityManager entities, SeedFiles files, EntryReader reader, EntryWriter writer, EntityContent contents) {
        this.files = files;
        this.reader = reader;
        this.writer = writer;
        this.contents = contents;
        Kinds.TAXONOMY.forEach(kind -> rows.put(kind, new SeedRows<>(entities, kind)));
    }

    void load() {
        for (Kind<?> kind : Kinds.TAXONOMY) {
            if (kind.nestingInOther().isEmpty())
                files.entries(kind.plural() + ".yaml").forEach(entry -> add(kind, entry));
        }
        seeds.forEach(seed -> make(seed.kind, seed.entry));
        seeds.forEach(seed -> seed.entry.references().forEach(this::check));
        List<Change<?>> changes = new ArrayList<>();
        for (Seed seed : seeds) {
            Change<?> change = change(seed.kind, seed.entry);
            if (change != null) changes.add(change);
        }
        writer.write(changes, this::rows);
    }

    /** Adds an entry and those that are nested in it. */
    private void add(Kind<?> kind, ObjectNode given) {
        Map<Kind<?>, List<ObjectNode>> nested = new LinkedHashMap<>();
        for (Kind<?> inner : Kinds.TAXONOMY) {
            Nesting nesting = inner.nesting().orElse(null);
            if (nesting == null || nesting.outer() != kind.type()) continue;
            nested.put(inner, files.nested(given, nesting.key()));
            given.remove(nesting.key());
            if (inner == kind
                    && given.has(nesting.attribute())
                    && !nested.get(inner).isEmpty()) {
                throw files.broken(given, nesting.key(), kind.plural() + " are two levels deep, not three");
            }
        }
        Entry entry = read(kind, given);
        nested.forEach((inner, entries) -> entries.forEach(each -> {
            each.put(inner.nesting().orElseThrow().attribute(), entry.slug());
            add(inner, each);
        }));
    }

    private Entry read(Kind<?> kind, ObjectNode given) {
        try {
            reader.checkKeys(kind, given, NOTES);
            Entry entry = reader.read(kind, given);
            String place = kind.place().isEmpty()
                    ? "slug"
                    : kind.place().get(kind.place().size() - 1);
            if (!of(kind).add(entry.slug())) {
                throw new InvalidEntry(given, place, "an earlier entry has the slug %s", entry.slug());
            }
            for (JsonNode name : entry.content().path("aliases")) {
                Map<String, String> names = owners.computeIfAbsent(kind, k -> new HashMap<>());
                if (names.put(name.asText(), entry.slug()) != null) {
                    throw new InvalidEntry(
                            given, place, "the name %s belongs to another %s", name.asText(), kind.words());
                }
            }
            seeds.add(new Seed(kind, entry));
            return entry;
        } catch (InvalidEntry e) {
            throw files.broken(e);
        }
    }

    private void check(Reference reference) {
        Kind<?> kind = Kinds.of(reference.type()).orElseThrow();
        if (find(kind, reference.slug()) == null) {
            throw files.broken(reference, "no %s has the slug %s".formatted(kind.words(), reference.slug()));
        }
    }

    private <T extends StoredNode> void make(Kind<T> kind, Entry entry) {
        // The outer row may have been merged, and have another row at this place from where it went.
        if (!kind.place().isEmpty()) of(kind).replace(entry.slug(), row -> isAtPlace(kind, row, entry.content()));
        of(kind).make(entry.slug());
    }

    private boolean isAtPlace(Kind<?> kind, StoredNode row, JsonNode content) {
        return kind.place().stream().allMatch(attribute -> {
            Object value = contents.get(row, attribute);
            String given = content.path(attribute).asText();
            return value instanceof StoredNode outer
                    ? Objects.equals(outer, find(Kinds.of(outer), given))
                    : given.equals(String.valueOf(value));
        });
    }

    private <T extends StoredNode> @Nullable Change<T> change(Kind<T> kind, Entry entry) {
        T row = of(kind).changed(entry.slug(), entry.hash());
        return row == null ? null : new Change<>(kind, row, entry.content());
    }

    /** Whether a text is a name or an alias of a record in the seeds. */
    boolean isNamed(Kind<?> kind, String slug, String text) {
        return slug.equals(owners.getOrDefault(kind, Map.of()).get(text));
    }

    /** The row of a seed, or its survivor; null if no seed has the slug. */
    <T extends StoredNode> @Nullable T find(Kind<T> kind, String slug) {
        return of(kind).find(slug);
    }

    /** The rows of seeds that exist, by slug. */
    <T extends StoredNode> Map<String, T> rows(Class<T> type, Collection<String> slugs) {
        Map<String, T> found = new HashMap<>();
        for (String slug : slugs) {
            StoredNode row = find(Kinds.of(type).orElseThrow(), slug);
            if (row != null) found.put(slug, type.cast(row));
        }
        return found;
    }

    int changes() {
        return rows.values().stream().mapToInt(SeedRows::changes).sum();
    }

    @SuppressWarnings("unchecked") // a kind's rows are of its type
    private <T extends StoredNode> SeedRows<T> of(Kind<T> kind) {
        return (SeedRows<T>) Objects.requireNonNull(rows.get(kind));
    }
}
