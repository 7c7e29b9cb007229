package news.hiwar.delivery.following;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.kind.NodeApi;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.PageInfo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
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
}
