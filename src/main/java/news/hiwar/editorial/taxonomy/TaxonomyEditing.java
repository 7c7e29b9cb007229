package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Hierarchy;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.platform.mutation.Idempotency;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.MutationRequest;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.AuditTrail;
import org.hibernate.Session;

/**
 * The only way in which editors change records of actors, topics, outlets, dialogues and rounds: each change is checked
 * against the version that the editor has read, kept as a revision, and followed by events.
 */
@ApplicationScoped
class TaxonomyEditing {
    private final Session session;
    private final EntityContent contents;
    private final TaxonomyRevisions revisions;
    private final AliasRules aliases;
    private final Coverage coverage;
    private final Idempotency idempotency;
    private final MutationRequest request;
    private final BulkLoadLock lock;
    private final AuditTrail audit;
    private final SecurityIdentity identity;
    private final Event<NamesChanged> names;

    TaxonomyEditing(
            Session session,
            EntityContent contents,
            TaxonomyRevisions revisions,
            AliasRules aliases,
            Coverage coverage,
            Idempotency idempotency,
            MutationRequest request,
            BulkLoadLock lock,
            AuditTrail audit,
            SecurityIdentity identity,
            Event<NamesChanged> names) {
        this.session = session;
        this.contents = contents;
        this.revisions = revisions;
        this.aliases = aliases;
        this.coverage = coverage;
        this.idempotency = idempotency;
        this.request = request;
        this.lock = lock;
        this.audit = audit;
        this.identity = identity;
        this.names = names;
    }

    /** Executes a mutation of a record in one transaction, and one such mutation at a time. */
    <N extends StoredNode> MutationResult<N> execute(Kind<N> kind, Supplier<N> work) {
        return idempotency.execute(kind.type(), () -> {
            lock.take(); // an import might write what is being merged, or take the slug that is being given
            return work.get();
        });
    }

    /** Executes a mutation of a record whose kind its id tells. */
    MutationResult<? extends MergeableNode> execute(
            ChangeInput input, Function<Kind<? extends MergeableNode>, ? extends MergeableNode> work) {
        Kind<? extends MergeableNode> kind = Kinds.ofRecord(input.id());
        if (kind == null) return new MutationResult<>(null, null, List.of(noRecord("id").error));
        return executeFor(kind, work);
    }

    private <N extends MergeableNode> MutationResult<N> executeFor(
            Kind<N> kind, Function<Kind<? extends MergeableNode>, ? extends MergeableNode> work) {
        return execute(kind, () -> kind.type().cast(work.apply(kind)));
    }

    private static MutationRejected noRecord(String field) {
        return MutationRejected.because(field, "NOT_FOUND", "No actor, topic, outlet, dialogue or round has this id.");
    }

    <N extends Named> MutationResult<N> create(
            Kind<N> kind,
            @Nullable String slug,
            @Nullable TextInput name,
            @Nullable List<String> given,
            Consumer<N> fill) {
        return execute(kind, () -> {
            String title = name == null ? "" : name.title();
            N record = kind.make(InputValidation.slug(slug, title, taken -> Slugs.isTaken(kind.type(), taken)));
            fill.accept(record);
            aliases.add(record, given);
            return create(record);
        });
    }

    /** A new record is hidden until something published is about it, or an editor publishes it. */
    <N extends MergeableNode> N create(N record) {
        record.hide();
        session.persist(record);
        session.flush();
        revisions.add(record, contents.read(record), EntryAction.CREATED, List.of());
        names.fire(new NamesChanged());
        return record;
    }

    /** Makes a record public; its content and version stay the same. */
    <N extends MergeableNode> N publish(N record) {
        if (record.released) return record;
        record.release();
        session.flush();
        audit.add(
                identity.getPrincipal().getName(),
                AuditAction.PUBLISHED,
                record.slug,
                Kinds.of(record).name());
        names.fire(new NamesChanged());
        return record;
    }

    <N extends MergeableNode> MutationResult<N> change(Kind<N> kind, ChangeInput input, Consumer<N> change) {
        return execute(kind, () -> change(find(kind, input), EntryAction.CHANGED, change));
    }

    /** @throws MutationRejected if there is no such record, or it was changed since the editor read it */
    <N extends StoredNode> N find(Kind<N> kind, ChangeInput input) {
        N record = find(kind, "id", input.id());
        checkVersion(record, MutationRequest.EXPECTED_VERSION, request.expectedVersion());
        return record;
    }

    /** @param field the member of the input that holds the id */
    <N extends StoredNode> N find(Kind<N> kind, String field, String id) {
        String slug = GlobalId.slug(kind.type(), id);
        N record = slug == null ? null : Slugs.find(kind.type(), slug);
        if (record == null) {
            throw MutationRejected.because(field, "NOT_FOUND", "No %s has this id.".formatted(kind.words()));
        }
        if (!record.slug.equals(slug)) {
            throw MutationRejected.because(
                    field, "MERGED", "This record was merged into %s. Use that one.".formatted(record.slug));
        }
        return record;
    }

    void checkVersion(StoredNode record, String field, int expected) {
        if (record.version == expected) return;
        throw MutationRejected.conflict(
                field, record.version, revisions.changedSince(record, contents.read(record), expected));
    }

    /** The version that the editor has read, of the record that the input's {@code id} or its survivor names. */
    int expectedVersion() {
        return request.expectedVersion();
    }

    /** Changes the content of a record; nothing is written if nothing changes. */
    <N extends StoredNode> N change(N record, EntryAction action, Consumer<N> change) {
        return change(record, action, change, false);
    }

    /** Changes a record that has changed in other ways, too: its version increases in any case. */
    <N extends StoredNode> N changeAnyway(N record, EntryAction action, Consumer<N> change) {
        return change(record, action, change, true);
    }

    private <N extends StoredNode> N change(N record, EntryAction action, Consumer<N> change, boolean anyway) {
        int version = record.version;
        JsonNode before = contents.read(record);
        change.accept(record);
        JsonNode after = contents.read(record);
        List<String> fields = EntityContent.differences(before, after);
        if (fields.isEmpty() && !anyway) return record;
        revisions.begin(record, version, before);
        if (action.isByHand()) record.importHash = null; // from now on imports leave it alone
        session.flush();
        if (record.version == version) session.lock(record, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        revisions.add(record, after, action, fields);
        if (action.isByHand() && record instanceof Topic topic && fields.contains("broader")) {
            coverage.replaceBroader(topic);
        }
        names.fire(new NamesChanged());
        return record;
    }

    /** Brings back earlier content, as far as today's rules allow; aliases that were added since stay in history only. */
    <N extends StoredNode> void restore(Kind<N> kind, N record, JsonNode earlier) {
        String above = kind.hierarchy().map(Hierarchy::attribute).orElse(null);
        if (above != null) {
            place(kind, record, "version", earlier.path(above).textValue());
        }
        if (record instanceof Named named) {
            earlier.path("aliases").forEach(alias -> aliases.add(named, "version", alias.asText()));
        }
        contents.write(record, earlier, kind.place());
    }

    /** Places a record below the one of a slug, if one is given. */
    <N extends StoredNode> void place(Kind<N> kind, N record, String field, @Nullable String slug) {
        Hierarchy<N> hierarchy = kind.hierarchy().orElseThrow();
        N above = hierarchy.find(record, field, slug, session);
        if (above != null) hierarchy.place().accept(record, above);
    }

    void rename(Named record, Localized name) {
        aliases.rename(record, name);
    }

    /** Replaces the elements of a list of an entity, which is written only if they differ. */
    static <T> void replace(List<T> old, List<T> now) {
        if (old.equals(now)) return;
        old.clear();
        old.addAll(now);
    }

    static boolean isName(StoredNode record, Alias alias) {
        return record instanceof Named named && named.name.texts().anyMatch(alias.text()::equals);
    }
}
