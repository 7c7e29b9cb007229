package news.hiwar.editorial.taxonomy;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.Hibernate;

/** Keeps what stood in entries before and after changes by hand. */
@ApplicationScoped
class TaxonomyRevisions {
    private static final String OF = "type = ?1 and slug = ?2 and version ";

    private final SecurityIdentity identity;
    private final Clock clock;

    TaxonomyRevisions(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    static String type(StoredNode entry) {
        return Hibernate.getClass(entry).getSimpleName();
    }

    /** Remembers what stood there before a change, where no revision holds it. */
    void begin(StoredNode entry, int version, Snapshot content) {
        if (find(entry, version) == null) add(entry, version, content, EntryAction.FOUND, null, List.of());
    }

    /** With the version that the entry has in the database now. */
    void add(StoredNode entry, Snapshot content, EntryAction action, List<String> fields) {
        add(entry, entry.version, content, action, identity.getPrincipal().getName(), fields);
    }

    private void add(
            StoredNode entry,
            int version,
            Snapshot content,
            EntryAction action,
            @Nullable String author,
            List<String> fields) {
        EntryRevision revision = new EntryRevision();
        revision.type = type(entry);
        revision.slug = entry.slug;
        revision.version = version;
        revision.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        revision.author = author;
        revision.action = action;
        revision.fields = new ArrayList<>(fields);
        revision.content = content.toString();
        revision.persist();
    }

    @Nullable
    private static EntryRevision find(StoredNode entry, int version) {
        return EntryRevision.find(OF + "= ?3", type(entry), entry.slug, version).firstResult();
    }

    /** What stood there at a version; null where no revision holds it. */
    @Nullable
    Snapshot content(StoredNode entry, int version) {
        EntryRevision revision = find(entry, version);
        return revision == null ? null : Snapshot.parse(revision.content);
    }

    /** The fields that differ from those of a version; as far as revisions tell, where none holds that one. */
    List<String> changedSince(StoredNode entry, int version) {
        Snapshot seen = content(entry, version);
        if (seen != null) return seen.differences(Snapshot.of(entry));
        TreeSet<String> fields = new TreeSet<>();
        EntryRevision.<EntryRevision>stream(OF + "> ?3", type(entry), entry.slug, version)
                .forEach(revision -> fields.addAll(revision.fields));
        return List.copyOf(fields);
    }
}
