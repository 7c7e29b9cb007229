package news.hiwar.delivery.following;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.kind.NodeApi;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.relay.Connection.PageInfo;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.OpaqueText;
import news.hiwar.platform.relay.OpaqueText.InvalidCursor;
import news.hiwar.platform.relay.PageArguments;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.hibernate.Session;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ChangesApi {
    private static final int SIZE = 100;

    private record State(Long number, Long compacted) {}

    private final Session session;
    private final NodeApi nodes;

    ChangesApi(Session session, NodeApi nodes) {
        this.session = session;
        this.nodes = nodes;
    }

    @Query
    @Description(
            "What has changed for readers since a cursor, each node once, at its last change; without a cursor every"
                    + " published node. A client that applies all pages has the same data as after a complete download.")
    public ChangeConnection changes(
            @Nullable @Description("The last `endCursor`; omit it for all nodes.") String after,
            @Nullable @Description("Maximum number of changes: 1 to 100; 100 by default.") Integer first) {
        int size = PageArguments.first(first, SIZE);
        ChangeCursor given = after == null ? null : ChangeCursor.parse(after);
        State state = session.createNativeQuery("select number, compacted from change_counter", Object[].class)
                .setTupleTransformer(
                        (row, names) -> new State(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .getSingleResult();
        ChangeCursor from = given == null ? new ChangeCursor(0, state.number) : given;
        boolean ahead = from.number() > state.number; // the database was restored from a backup
        if (ahead || !from.knows(state.compacted)) throw new CursorTooOld();
        List<ChangeLogEntry> rows = rows(from.number(), size + 1);
        List<ChangeEdge> edges = rows.stream()
                .limit(size)
                .map(row -> new ChangeEdge(from.at(row.number).text(), change(row, from.number())))
                .toList();
        boolean more = rows.size() > size;
        long last = rows.isEmpty() ? from.number() : rows.get(Math.min(size, rows.size()) - 1).number;
        // Skips nodes at the end that were created and deleted since, so that compaction may remove them.
        String end = from.at(more ? last : Math.max(last, state.number)).text();
        return new ChangeConnection(
                edges,
                edges.stream().map(ChangeEdge::node).toList(),
                new PageInfo(
                        more,
                        after != null,
                        edges.isEmpty() ? null : edges.get(0).cursor(),
                        end));
    }

    /** The changes after a number, without nodes that were created and deleted since. */
    private List<ChangeLogEntry> rows(long after, int size) {
        return session.createSelectionQuery(
                        "from ChangeLogEntry c where c.number > ?1 and (not c.deleted or c.firstNumber <= ?1) order by c.number",
                        ChangeLogEntry.class)
                .setParameter(1, after)
                .setMaxResults(size)
                .getResultList();
    }

    private static Change change(ChangeLogEntry row, long since) {
        return new Change(row.since(since), new GlobalId(row.nodeType, row.slug).toString(), row.at);
    }

    @Nullable
    @Description("The node as it is now; null if it is no longer published.")
    public List<Node> node(@Source List<Change> changes) {
        List<Node> found =
                new ArrayList<>(nodes.nodes(changes.stream().map(Change::id).toList()));
        for (int i = 0; i < found.size(); i++) {
            Node node = found.get(i);
            // The id of a merged record resolves to the survivor, which has its own change.
            if (node != null && !node.getId().equals(changes.get(i).id())) found.set(i, null);
        }
        return found;
    }

    @Description("A page of the log of changes, the earliest first.")
    @Type("ChangeConnection")
    public record ChangeConnection(
            @Description("The changes with their cursors.") List<@NonNull ChangeEdge> edges,

            @Description("The changes.") List<@NonNull Change> nodes,

            @Description("Position of the page. `endCursor` is never null, so that a client can ask again later.")
            PageInfo pageInfo) {}

    @Description("A change and its cursor.")
    @Type("ChangeEdge")
    public record ChangeEdge(
            @Description("Opaque cursor of the change; pass it as `after` to read on.")
            String cursor,

            @Description("The change.") Change node) {}

    @Description("A node that has changed for readers since a cursor.")
    @Type("Change")
    public record Change(
            @Description("Whether the node was created, updated or deleted.")
            ChangeKind kind,

            @Id @Description("The id of the node, also if it no longer exists.")
            String id,

            @Description("When the node last changed.") Instant at) {}

    /**
     * A position in the log.
     *
     * @param number the number of the last change that the client has
     * @param begun the number of the last change when the client began without a cursor; it never had what was deleted by
     *     then
     */
    record ChangeCursor(long number, long begun) {
        /** @throws InvalidCursor if the text is not a cursor of the log */
        static ChangeCursor parse(String text) {
            ChangeCursor cursor = OpaqueText.decrypt(
                    text,
                    3,
                    fields -> new ChangeCursor(OpaqueText.number(fields.get(1)), OpaqueText.number(fields.get(2))),
                    ChangeCursor::text);
            if (cursor != null) return cursor;
            if (isOfOlderRelease(text)) throw new CursorTooOld();
            throw new InvalidCursor();
        }

        /** Cursors were not encrypted until 1.0: followers that still have one begin again. */
        private static boolean isOfOlderRelease(String text) {
            String type = OpaqueText.decode(text, 2, fields -> fields.get(0) + ":" + fields.get(1), OpaqueText::encode);
            return type != null && type.startsWith("change:");
        }

        ChangeCursor at(long later) {
            return new ChangeCursor(later, begun);
        }

        /** Whether the client knows of all deletions up to a number, so that they need not be in the log any more. */
        boolean knows(long compacted) {
            return Math.max(number, begun) >= compacted;
        }

        String text() {
            return OpaqueText.encrypt("change", number, begun);
        }
    }

    /** The log no longer has the deletions since a cursor. */
    static class CursorTooOld extends ClientError {
        CursorTooOld() {
            super(
                    "CURSOR_TOO_OLD",
                    "The deletions since this cursor are no longer known. Read everything again, without `after`.");
        }
    }

    @Description("Kind of a change, as readers see it.")
    @Enum("ChangeKind")
    public enum ChangeKind {
        @Description("Readers see it now and did not before.")
        CREATED,
        @Description("Readers see different content.")
        UPDATED,
        @Description("Readers no longer see it.")
        DELETED
    }
}
