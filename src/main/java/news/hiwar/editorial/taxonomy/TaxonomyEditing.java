package news.hiwar.editorial.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.platform.database.BulkLoadLock;
import news.hiwar.platform.mutation.ChangeInput;
import news.hiwar.platform.mutation.Idempotency;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** The one way in which entries are changed by hand: checked against others' changes, kept as a revision, and told. */
@ApplicationScoped
class TaxonomyEditing {
    private final EntityManager entities;
    private final TaxonomyRevisions revisions;
    private final Idempotency retries;
    private final BulkLoadLock turn;
    private final Event<NamesChanged> names;

    TaxonomyEditing(
            EntityManager entities,
            TaxonomyRevisions revisions,
            Idempotency retries,
            BulkLoadLock turn,
            Event<NamesChanged> names) {
        this.entities = entities;
        this.revisions = revisions;
        this.retries = retries;
        this.turn = turn;
        this.names = names;
    }

    /** What comes of a mutation whose work is done in one transaction, once, and by one at a time. */
    <N extends StoredNode> MutationResult<N> once(
            String mutation, MutationInput input, Class<N> type, Supplier<N> work) {
        try {
            N entry = retries.once(mutation, input, type, () -> {
                turn.take(); // or an import might write what is being merged, or take the slug that is being given
                return work.get();
            });
            return new MutationResult<>(entry, null, List.of());
        } catch (MutationRejected notDone) {
            return new MutationResult<>(null, notDone.conflict, List.of(notDone.error));
        }
    }

    /** The same for what may be of any type; the work is told of which. */
    MutationResult<? extends StoredNode> once(
            String mutation, ChangeInput input, Function<Class<? extends StoredNode>, ? extends StoredNode> work) {
        try {
            return once(mutation, input, EntryType.of(input.id()), work);
        } catch (MutationRejected notDone) {
            return new MutationResult<>(null, notDone.conflict, List.of(notDone.error));
        }
    }

    private <N extends StoredNode> MutationResult<N> once(
            String mutation,
            ChangeInput input,
            Class<N> type,
            Function<Class<? extends StoredNode>, ? extends StoredNode> work) {
        return once(mutation, input, type, () -> type.cast(work.apply(type)));
    }

    /** @throws MutationRejected where there is no such entry, or it was changed since */
    <N extends StoredNode> N find(Class<N> type, ChangeInput input) {
        N entry = find(type, "id", input.id());
        checkVersion(entry, "expectedVersion", input.expectedVersion());
        return entry;
    }

    /** @param field the member of the input that holds the id */
    <N extends StoredNode> N find(Class<N> type, String field, String id) {
        String slug = GlobalId.slug(type, id);
        N entry = slug == null ? null : Slugs.find(type, slug);
        if (entry == null) throw MutationRejected.because(field, "NOT_FOUND", "Nothing of that sort has that id.");
        if (!entry.slug.equals(slug)) {
            throw MutationRejected.because(
                    field, "MERGED", "It was merged into %s: change that.".formatted(entry.slug));
        }
        return entry;
    }

    void checkVersion(StoredNode entry, String field, int expected) {
        if (entry.version == expected) return;
        throw MutationRejected.conflict(field, entry.version, revisions.changedSince(entry, expected));
    }

    <N extends StoredNode> N create(N entry) {
        return create(entry, EntryAction.CREATED);
    }

    <N extends StoredNode> N create(N entry, EntryAction action) {
        entities.persist(entry);
        entities.flush();
        revisions.add(entry, Snapshot.of(entry), action, List.of());
        names.fire(new NamesChanged());
        return entry;
    }

    /** Changes what stands in an entry; nothing is written where nothing changes. */
    <N extends StoredNode> N change(N entry, EntryAction action, Consumer<N> change) {
        return change(entry, action, change, false);
    }

    /** The same, where the entry has changed in other ways, too: it gets another version in any case. */
    <N extends StoredNode> N changeAnyway(N entry, EntryAction action, Consumer<N> change) {
        return change(entry, action, change, true);
    }

    private <N extends StoredNode> N change(N entry, EntryAction action, Consumer<N> change, boolean anyway) {
        int version = entry.version;
        Snapshot before = Snapshot.of(entry);
        change.accept(entry);
        Snapshot after = Snapshot.of(entry);
        List<String> fields = before.differences(after);
        if (fields.isEmpty() && !anyway) return entry;
        revisions.begin(entry, version, before);
        if (action.isByHand()) {
            entry.importHash = null; // what was changed here is not an import's any more
        }
        entities.flush();
        if (entry.version == version) entities.lock(entry, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        revisions.add(entry, after, action, fields);
        names.fire(new NamesChanged());
        return entry;
    }
}
