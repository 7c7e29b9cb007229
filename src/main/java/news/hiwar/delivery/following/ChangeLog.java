package news.hiwar.delivery.following;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.hiwar.graph.events.EntitiesChanged;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.background.BackgroundLoop;

/**
 * Writes the change log, as the last thing that a transaction does, by a fixed number of statements for each type; removes
 * old deletions, and records up to which change it has done so.
 */
@ApplicationScoped
class ChangeLog {
    private final AgroalDataSource database;
    private final EntityManager entities;
    private final ChangeSettings settings;
    private final Clock clock;
    private final BackgroundLoop compaction =
            new BackgroundLoop("change-log-compaction", Duration.ofMinutes(1), this::compact);

    ChangeLog(AgroalDataSource database, EntityManager entities, ChangeSettings settings, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    void write(@Observes EntitiesChanged event) {
        Map<String, Set<Long>> nodes = new HashMap<>(event.keys());
        nodes.keySet().removeIf(type -> Kinds.named(type).isEmpty());
        if (nodes.isEmpty()) return;
        try (Connection connection = database.getConnection()) {
            long number = lock(connection);
            for (Map.Entry<String, Set<Long>> type : nodes.entrySet()) {
                number = write(connection, type.getKey(), type.getValue(), number);
            }
            try (PreparedStatement count = connection.prepareStatement("update change_counter set number = ?")) {
                count.setLong(1, number);
                count.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Locks the counter until the commit, so that no other transaction numbers its changes; returns the last number. */
    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select number from change_counter for update");
                ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private long write(Connection connection, String type, Set<Long> keys, long last) throws SQLException {
        long number = last;
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Array all = connection.createArrayOf("bigint", keys.toArray());
        Map<Long, String> visible = new HashMap<>();
        Map<Long, Boolean> known = new HashMap<>();
        Kind<?> kind = Kinds.named(type).orElseThrow();
        String visibleRows = "select id, slug from %s where %s and id = any(?)".formatted(kind.table(), kind.visible());
        try (PreparedStatement select = connection.prepareStatement(visibleRows)) {
            select.setArray(1, all);
            ResultSet rows = select.executeQuery();
            while (rows.next()) visible.put(rows.getLong(1), rows.getString(2));
        }
        String knownRows = "select node_key, deleted from change where node_type = ? and node_key = any(?)";
        try (PreparedStatement select = connection.prepareStatement(knownRows)) {
            select.setString(1, type);
            select.setArray(2, all);
            ResultSet rows = select.executeQuery();
            while (rows.next()) known.put(rows.getLong(1), rows.getBoolean(2));
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into change (node_type, node_key, slug,"
                        + " number, first_number, created_number, deleted, at) values (?, ?, ?, ?, ?, ?, false, ?)");
                PreparedStatement update = connection.prepareStatement("update change set number = ?, deleted = ?,"
                        + " created_number = case when ? then cast(? as bigint) else created_number end, at = ?"
                        + " where node_type = ? and node_key = ?")) {
            for (Long key : keys.stream().sorted().toList()) {
                String slug = visible.get(key);
                Boolean deleted = known.get(key);
                if (slug == null && (deleted == null || deleted)) continue; // readers never knew of it
                number++;
                if (deleted == null) {
                    insert.setString(1, type);
                    insert.setLong(2, key);
                    insert.setString(3, slug);
                    for (int place = 4; place <= 6; place++) insert.setLong(place, number);
                    insert.setObject(7, now);
                    insert.addBatch();
                } else {
                    update.setLong(1, number);
                    update.setBoolean(2, slug == null);
                    update.setBoolean(3, deleted);
                    update.setLong(4, number);
                    update.setObject(5, now);
                    update.setString(6, type);
                    update.setLong(7, key);
                    update.addBatch();
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
        return number;
    }

    void start(@Observes StartupEvent event) {
        compaction.start(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    void compact() {
        Instant before = clock.instant().minus(settings.keep());
        QuarkusTransaction.requiringNew().run(() -> {
            Object unused = entities.createNativeQuery("select number from change_counter for update", Long.class)
                    .getSingleResult();
            entities.createNativeQuery("update change_counter set compacted = greatest(compacted, coalesce("
                            + "(select max(number) from change where deleted and at < ?1), 0))")
                    .setParameter(1, before)
                    .executeUpdate();
            entities.createNativeQuery("delete from change where deleted and at < ?1")
                    .setParameter(1, before)
                    .executeUpdate();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        compaction.stop();
    }

    @ConfigMapping(prefix = "hiwar.changes")
    interface ChangeSettings {
        /** Retention of deletions in the change log; a client with an older cursor has to read everything again. */
        @WithDefault("90D")
        Duration keep();
    }
}
