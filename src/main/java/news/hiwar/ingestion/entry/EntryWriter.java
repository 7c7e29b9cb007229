package news.hiwar.ingestion.entry;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.EntityContent.RowLookup;
import news.hiwar.graph.kind.Hierarchy;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Session;

/** Writes what entries say into rows. */
@ApplicationScoped
public class EntryWriter {
    /** A row, new or stored, and its content from now on. */
    public record Change<T extends StoredNode>(Kind<T> kind, T row, JsonNode content) {}

    private final Session entities;
    private final EntityContent contents;
    private final Coverage coverage;

    EntryWriter(Session entities, EntityContent contents, Coverage coverage) {
        this.entities = entities;
        this.contents = contents;
        this.coverage = coverage;
    }

    /** Writes changes, of which each may refer to the rows of the others. */
    public void write(List<Change<?>> changes, RowLookup lookup) {
        List<Change<?>> moved = new ArrayList<>();
        for (Change<?> change : changes) {
            boolean isStored = change.row.rowId != null;
            if (write(change, lookup) && isStored) moved.add(change);
        }
        changes.forEach(change -> {
            if (change.row instanceof MergeableNode record) record.release();
            entities.persist(change.row);
        });
        moved.forEach(this::followMove);
    }

    private <T extends StoredNode> void followMove(Change<T> change) {
        change.kind.hierarchy().ifPresent(hierarchy -> hierarchy.leaveUnlessAllowed(change.row, entities));
        if (change.row instanceof Topic topic) coverage.replaceBroader(topic);
    }

    /** Whether the row stands below another one than before. */
    private <T extends StoredNode> boolean write(Change<T> change, RowLookup lookup) {
        Hierarchy<T> hierarchy = change.kind.hierarchy().orElse(null);
        T before = hierarchy == null ? null : hierarchy.above().apply(change.row);
        contents.write(change.row, change.content, Set.of(), lookup);
        return hierarchy != null && hierarchy.settle(change.row, before);
    }
}
