package news.hiwar.ingestion.imports;

import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** The records that articles refer to, of each kind by slug, as they are when the reading of articles begins. */
final class References {
    /** What is read together with a row, since it is needed outside of the transaction. */
    private static final Map<Kind<?>, String> FETCHED =
            Map.of(Kinds.ROUND, " r join fetch r.dialogue", Kinds.TOPIC, " t left join fetch t.broader");

    private final Map<Kind<?>, Map<String, StoredNode>> rows = new HashMap<>();

    private References() {}

    static References load(EntityManager entities) {
        References references = new References();
        Kinds.TAXONOMY.forEach(kind -> references.rows.put(kind, all(entities, kind)));
        references.followMerges(entities);
        return references;
    }

    /** The rounds only, with which pages are dated: few rows, even in a large archive. */
    static References ofPages(EntityManager entities) {
        References references = new References();
        references.rows.put(Kinds.ROUND, all(entities, Kinds.ROUND));
        return references;
    }

    private static Map<String, StoredNode> all(EntityManager entities, Kind<?> kind) {
        return entities.createQuery("from " + kind.name() + FETCHED.getOrDefault(kind, ""), StoredNode.class)
                .getResultStream()
                .collect(toMap(row -> row.slug, UnaryOperator.identity()));
    }

    @SuppressWarnings("unchecked") // a kind's rows are of its type
    <T extends StoredNode> Map<String, T> of(Kind<T> kind) {
        return (Map<String, T>) rows.getOrDefault(kind, Map.of());
    }

    /** Replaces merged records by their survivors; a merge may come while articles are read. */
    void followMerges(EntityManager entities) {
        boolean merged = false;
        for (Kind<?> kind : Kinds.TAXONOMY) {
            boolean followed = follow(kind);
            merged |= followed;
            // What the row refers to may have been merged: a topic's broader topic, a round's dialogue.
            if (merged && FETCHED.containsKey(kind)) {
                Map<String, StoredNode> now = all(entities, kind);
                rows.getOrDefault(kind, Map.of()).replaceAll((slug, row) -> now.getOrDefault(row.slug, row));
            }
        }
    }

    private boolean follow(Kind<?> kind) {
        Map<String, StoredNode> known = rows.computeIfAbsent(kind, k -> new HashMap<>());
        boolean followed = false;
        for (Map.Entry<String, String> redirect : Slugs.redirects(kind.type()).entrySet()) {
            String target = redirect.getValue();
            StoredNode row = known.get(redirect.getKey());
            if (row != null && row.slug.equals(target)) continue;
            StoredNode survivor = known.get(target);
            if (survivor == null) survivor = Slugs.find(kind.type(), target);
            if (survivor != null) {
                known.put(target, survivor);
                known.put(redirect.getKey(), survivor);
            }
            followed = true;
        }
        return followed;
    }

    /** Refuses a line that names a record that does not exist: once it does, the line can be imported again. */
    void check(JsonLineParser.Article line) throws DocumentRejected {
        for (Kind<?> kind : Kinds.LINKED) check(kind, line.links(kind));
        String outlet = line.outlet();
        if (outlet != null) check(Kinds.OUTLET, List.of(outlet));
    }

    private void check(Kind<?> kind, List<String> slugs) throws DocumentRejected {
        Map<String, ?> known = of(kind);
        List<String> unknown =
                slugs.stream().filter(slug -> !known.containsKey(slug)).toList();
        if (!unknown.isEmpty()) {
            String name = kind == Kinds.ROUND ? "round" : kind.words();
            throw DocumentRejected.refused("no %s has the slug %s".formatted(name, String.join(", ", unknown)));
        }
    }

    /** The records of these slugs that are known, in their order, each once. */
    static <T> List<T> rows(Map<String, T> known, List<String> slugs) {
        return slugs.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    Map<String, DialogueRound> rounds() {
        return of(Kinds.ROUND);
    }

    @Nullable
    Outlet outlet(Draft draft) {
        return draft.outlet() == null ? null : of(Kinds.OUTLET).get(draft.outlet());
    }
}
