package news.hiwar.ingestion.seed;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kinds;

/** What is in the database and not of the seeds. */
final class Additions {
    private Additions() {}

    static void remove(Consumer<String> sql) {
        // A seed whose row a test has merged or edited is loaded again.
        for (Kind<?> kind : Kinds.TAXONOMY) {
            sql.accept("update " + kind.table() + " set merged = false, seed_hash = ''"
                    + " where seed_hash is not null and (merged or slug in"
                    + " (select slug from entry_revision where type = '" + kind.name() + "'))");
        }
        Stream.concat(
                        Stream.of("mention", "paragraph"),
                        Kinds.LINKED.stream().map(Kind::link).map(LinkType::table))
                .forEach(table -> sql.accept("delete from " + table + " where article_id in"
                        + " (select id from article where seed_hash is null)"));
        sql.accept("delete from article where seed_hash is null");
        Stream.of("participant", "round_agenda", "round_outcome")
                .forEach(table -> sql.accept("delete from " + table
                        + " where round_id in (select id from dialogue_round where seed_hash is null)"));
        sql.accept("delete from dialogue_round where seed_hash is null");
        sql.accept("delete from dialogue_party where dialogue_id in (select id from dialogue where seed_hash is null)");
        sql.accept(
                "update topic set broader_id = null where broader_id in (select id from topic where seed_hash is null)");
        sql.accept("update actor set affiliation_id = null"
                + " where affiliation_id in (select id from actor where seed_hash is null)");
        List<String> named = Kinds.TAXONOMY.stream()
                .filter(Kind::isNamed)
                .<String>map(Kind::table)
                .toList();
        named.forEach(table -> {
            sql.accept("delete from %1$s_alias where %1$s_id in (select id from %1$s where seed_hash is null)"
                    .formatted(table));
            sql.accept("delete from " + table + " where seed_hash is null");
        });
        Stream.of("revision", "audit_entry", "done_mutation", "tombstone", "entry_revision", "entry_merge", "redirect")
                .forEach(table -> sql.accept("delete from " + table));
        for (Kind<?> kind : Kinds.TAXONOMY) {
            sql.accept("delete from change where node_type = '%s' and node_key not in (select id from %s)"
                    .formatted(kind.name(), kind.table()));
        }
    }

    /** As in a database that was seeded just now. */
    static void beginVersions(Consumer<String> sql) {
        Kinds.ALL.forEach(kind -> sql.accept("update " + kind.table() + " set version = 1 where version > 1"));
    }
}
