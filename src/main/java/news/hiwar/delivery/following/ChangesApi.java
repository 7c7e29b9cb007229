package news.hiwar.delivery.following;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hiwar.graph.kind.NodeApi;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.InvalidCursor;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.graphql.Type;
import org.hibernate.Session;

@GraphQLApi
@Blocking
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
    @Description("What readers see differently since a cursor, each thing once, where its last change stands; without a"
            + " cursor everything that they see. A client that takes each page in has what a full read would give it.")
    public ChangeConnection changes(
            @Nullable @Description("The last cursor that the client has.") String after,
            @Nullable @Description("How many changes at most: 1 to 100, 100 unless given.") Integer first) {
        int size = PageArguments.first(first, SIZE);
        ChangeCursor given = after == null ? null : ChangeCursor.parse(after);
        State state = session.createNativeQuery("select number, compacted from change_counter", Object[].class)
                .setTupleTransformer(
                        (row, names) -> new State(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .getSingleResult();
        ChangeCursor from = given == null ? new ChangeCursor(0, state.number) : given;
        boolean ahead = from.number() > state.number; // the database is one that was restored
        if (ahead || !from.knows(state.compacted)) throw new CursorTooOld();
        List<ChangeLogEntry> rows = rows(from.number(), size + 1);
        List<ChangeEdge> edges = rows.stream()
                .limit(size)
                .map(row -> new ChangeEdge(from.at(row.number).text(), change(row, from.number())))
                .toList();
        boolean more = rows.size() > size;
        long last = rows.isEmpty() ? from.number() : rows.get(Math.min(size, rows.size()) - 1).number;
        // Past what came and went at the end, so that it can be forgotten.
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

    /** Without what came and went since. */
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
    @Description("The thing as it is now; null where readers do not see it any more.")
    public List<Node> node(@Source List<Change> changes) {
        List<Node> found =
                new ArrayList<>(nodes.nodes(changes.stream().map(Change::id).toList()));
        for (int i = 0; i < found.size(); i++) {
            Node node = found.get(i);
            // The id of what was merged leads to what stays, which has a change of its own.
            if (node != null && !node.getId().equals(changes.get(i).id())) found.set(i, null);
        }
        return found;
    }

    @Description("A page of the log of changes, the earliest first.")
    @Type("ChangeConnection")
    public record ChangeConnection(
            @Description("The changes with their cursors.") List<@NonNull ChangeEdge> edges,

            @Description("The changes.") List<@NonNull Change> nodes,

            @Description(
                    "How to go on: `endCursor` is never null, so that a client can ask again when there was nothing new.")
            PageInfo pageInfo) {}

    @Description("A change and its place in the log.")
    @Type("ChangeEdge")
    public record ChangeEdge(
            @Description("Of the change: a client that has it may go on `after` it.")
            String cursor,

            @Description("The change.") Change node) {}

    @Description("Something that readers see differently since a cursor.")
    @Type("Change")
    public record Change(
            @Description("What has become of it.") ChangeKind kind,

            @Id @Description("Its id, also where it is not there any more.")
            String id,

            @Description("When it last changed.") Instant at) {}

    /**
     * A place in the log.
     *
     * @param number of the last change that the client has
     * @param begun the number of the last change when the client began from nothing: what was deleted by then it never had
     */
    record ChangeCursor(long number, long begun) {
        private static final Pattern PLAIN = Pattern.compile("change:(\\d{1,18}):(\\d{1,18})");

        /** @throws InvalidCursor where the text is not a cursor of the log */
        static ChangeCursor parse(String text) {
            try {
                Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
                if (!plain.matches()) throw new InvalidCursor();
                ChangeCursor cursor = new ChangeCursor(Long.parseLong(plain.group(1)), Long.parseLong(plain.group(2)));
                if (!cursor.text().equals(text)) throw new InvalidCursor();
                return cursor;
            } catch (IllegalArgumentException e) {
                throw new InvalidCursor();
            }
        }

        ChangeCursor at(long later) {
            return new ChangeCursor(later, begun);
        }

        /** Whether what was deleted up to a number can be forgotten without the client missing it. */
        boolean knows(long compacted) {
            return Math.max(number, begun) >= compacted;
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("change:" + number + ":" + begun).getBytes(UTF_8));
        }
    }

    static class CursorTooOld extends ClientError {
        CursorTooOld() {
            super("CURSOR_TOO_OLD", "What was deleted since is not known any more: begin again without `after`.");
        }
    }
}
