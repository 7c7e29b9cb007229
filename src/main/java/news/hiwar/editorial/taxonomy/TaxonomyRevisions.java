package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.relay.StoredNode;

/** Keeps the content of records before and after each change by an editor. */
@ApplicationScoped
class TaxonomyRevisions {
    private static final String OF = "type = ?1 and slug = ?2 and version ";

    private final SecurityIdentity identity;
    private final Clock clock;

    TaxonomyRevisions(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** Keeps the content before a change, unless a revision has it. */
    void begin(StoredNode record, int version, JsonNode content) {
        if (find(record, version) == null) add(record, version, content, EntryAction.FOUND, null, List.of());
    }

    /** Adds a revision with the version that the record has in the database now. */
    void add(StoredNode record, JsonNode content, EntryAction action, List<String> fields) {
        add(record, record.version, content, action, identity.getPrincipal().getName(), fields);
    }

    private void add(
            StoredNode record,
            int version,
            JsonNode content,
            EntryAction action,
            @Nullable String author,
            List<String> fields) {
        EntryRevision revision = new EntryRevision();
        revision.type = Kinds.of(record).name();
        revision.slug = record.slug;
        revision.version = version;
        revision.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        revision.author = author;
        revision.action = action;
        revision.fields = new ArrayList<>(fields);
        revision.content = content.toString();
        revision.persist();
    }

    private static @Nullable EntryRevision find(StoredNode record, int version) {
        return EntryRevision.find(OF + "= ?3", Kinds.of(record).name(), record.slug, version)
                .firstResult();
    }

    /** The content at a version; null if no revision has it. */
    @Nullable
    JsonNode content(StoredNode record, int version) {
        EntryRevision revision = find(record, version);
        return revision == null ? null : EntityContent.parse(revision.content);
    }

    /** The fields in which the content differs from that of a version, or were changed after it if no revision has it. */
    List<String> changedSince(StoredNode record, JsonNode content, int version) {
        JsonNode read = content(record, version);
        if (read != null) return EntityContent.differences(read, content);
        TreeSet<String> fields = new TreeSet<>();
        EntryRevision.<EntryRevision>stream(OF + "> ?3", Kinds.of(record).name(), record.slug, version)
                .forEach(revision -> fields.addAll(revision.fields));
        return List.copyOf(fields);
    }
}
