package news.hiwar.ingestion.seed;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is in the database and not of the seeds. */
final class Additions {
    private static final List<String> OF_ARTICLES =
            List.of("mention", "appearance", "tagging", "round_coverage", "dialogue_coverage", "paragraph");

    private Additions() {}

    static void remove(Consumer<String> sql) {
        // A seed whose row a test has merged or edited is loaded again.
        Map.of(
                        "Actor", "actor",
                        "Topic", "topic",
                        "Outlet", "outlet",
                        "Dialogue", "dialogue",
                        "DialogueRound", "dialogue_round")
                .forEach((type, table) -> sql.accept("update " + table + " set merged = false, seed_hash = ''"
                        + " where seed_hash is not null and (merged or slug in"
                        + " (select slug from entry_revision where type = '" + type + "'))"));
        String added = " where article_id in (select id from article where seed_hash is null)";
        OF_ARTICLES.forEach(table -> sql.accept("delete from " + table + added));
        sql.accept("delete from article where seed_hash is null");
        sql.accept("delete from participant where round_id in (select id from dialogue_round where seed_hash is null)");
        Stream.of("round_agenda", "round_outcome")
                .forEach(table -> sql.accept("delete from " + table
                        + " where round_id in (select id from dialogue_round where seed_hash is null)"));
        sql.accept("delete from dialogue_round where seed_hash is null");
        sql.accept("delete from dialogue_party where dialogue_id in (select id from dialogue where seed_hash is null)");
        sql.accept(
                "update topic set broader_id = null where broader_id in (select id from topic where seed_hash is null)");
        sql.accept("update actor set affiliation_id = null"
                + " where affiliation_id in (select id from actor where seed_hash is null)");
        Stream.of("actor", "topic", "outlet", "dialogue").forEach(table -> {
            sql.accept("delete from %1$s_alias where %1$s_id in (select id from %1$s where seed_hash is null)"
                    .formatted(table));
            sql.accept("delete from " + table + " where seed_hash is null");
        });
        Stream.of("revision", "audit_entry", "done_mutation", "tombstone", "entry_revision", "entry_merge", "redirect")
                .forEach(table -> sql.accept("delete from " + table));
        Stream.of("actor", "topic", "outlet", "dialogue", "dialogue_round")
                .forEach(table -> sql.accept(
                        "delete from change where lower(node_type) = '%s' and node_key not in (select id from %s)"
                                .formatted(table.replace("_", ""), table)));
    }

    /** As in a database that was seeded just now. */
    static void beginVersions(Consumer<String> sql) {
        Stream.of("article", "actor", "topic", "outlet", "dialogue", "dialogue_round")
                .forEach(table -> sql.accept("update " + table + " set version = 1 where version > 1"));
    }
}
