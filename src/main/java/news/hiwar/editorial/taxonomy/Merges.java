package news.hiwar.editorial.taxonomy;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.editorial.taxonomy.MergeRecord.Moved;
import news.hiwar.graph.events.ArticleListsChanged;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.Redirect;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.AuditAction;
import news.hiwar.platform.staff.AuditTrail;

/** Makes one entry of two, and two of one again. */
@ApplicationScoped
class Merges {
    private final EntityManager entities;
    private final List<Merging<?>> mergings;
    private final TaxonomyEditing desk;
    private final AuditTrail audit;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final Event<NamesChanged> names;
    private final Event<ArticleListsChanged> moves;
    private final Event<ArticlesChanged> changes;

    Merges(
            EntityManager entities,
            @All List<Merging<?>> mergings,
            TaxonomyEditing desk,
            AuditTrail audit,
            SecurityIdentity identity,
            Clock clock,
            Event<NamesChanged> names,
            Event<ArticleListsChanged> moves,
            Event<ArticlesChanged> changes) {
        this.entities = entities;
        this.mergings = mergings;
        this.desk = desk;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
        this.names = names;
        this.moves = moves;
        this.changes = changes;
    }

    Merging<?> of(Class<? extends StoredNode> type) {
        return mergings.stream()
                .filter(merging -> merging.type() == type)
                .findFirst()
                .orElseThrow();
    }

    <N extends StoredNode> N merge(Merging<N> merging, MergeEntriesInput input) {
        N merged = desk.find(merging.type(), input);
        N survivor = desk.find(merging.type(), "into", input.into());
        desk.checkVersion(survivor, "intoExpectedVersion", input.intoExpectedVersion());
        check(merging, merged, survivor);
        return merge(merging, merged, survivor);
    }

    /** Of two that were found fit for it. */
    <N extends StoredNode> N merge(Merging<N> merging, N merged, N survivor) {
        String type = TaxonomyRevisions.type(merged);
        Snapshot entry = Snapshot.of(merged);
        List<Alias> aliases = newNames(merged, survivor);
        boolean[] inherited = new boolean[1];
        desk.changeAnyway(survivor, EntryAction.MERGED, s -> {
            inherited[0] = merging.inherit(merged, s);
            names(s).addAll(aliases);
        });
        Moved moved = merging.move(merged, survivor, inherited[0]);
        MergeRecord record = new MergeRecord(
                entry.fields(),
                merged.version,
                merged.seedHash,
                merged.importHash,
                aliases.stream().map(Alias::text).toList(),
                Redirect.lead(type, merged.slug, survivor.slug),
                moved);
        entities.remove(merged);
        entities.flush();
        remember(type, merged.slug, survivor.slug, record);
        tell(AuditAction.MERGED, type, merged.slug, survivor.slug, moved);
        return survivor;
    }

    /** @throws MutationRejected where they cannot be merged */
    <N extends StoredNode> void check(Merging<N> merging, N merged, N survivor) {
        if (merged.equals(survivor)) throw MutationRejected.because("into", "SAME", "Nothing is merged into itself.");
        merging.check(merged, survivor);
    }

    /** The names that what stays would get. */
    static List<Alias> newNames(StoredNode merged, StoredNode survivor) {
        if (!(merged instanceof Named gone)) return List.of();
        return Stream.concat(gone.name.texts().map(Alias::of), names(gone).stream())
                .distinct()
                .filter(alias -> !names(survivor).contains(alias))
                .toList();
    }

    /** Rounds have none. */
    private static List<Alias> names(StoredNode entry) {
        return entry instanceof Named named ? AliasRules.of(named) : new ArrayList<>();
    }

    private void remember(String type, String merged, String survivor, MergeRecord record) {
        EntryMerge merge = new EntryMerge();
        merge.type = type;
        merge.merged = merged;
        merge.survivor = survivor;
        merge.at = now();
        merge.who = identity.getPrincipal().getName();
        merge.record = record.toString();
        merge.persist();
    }

    private void tell(AuditAction action, String type, String merged, String survivor, Moved moved) {
        audit.add(identity.getPrincipal().getName(), action, merged, "%s, with %s".formatted(type, survivor));
        names.fire(new NamesChanged());
        moves.fire(new ArticleListsChanged());
        if (!moved.touched().isEmpty()) changes.fire(new ArticlesChanged(Set.copyOf(moved.touched())));
    }

    <N extends StoredNode> N undo(Merging<N> merging, UndoMergeInput input) {
        String type = merging.type().getSimpleName();
        EntryMerge merge = EntryMerge.last(type, GlobalId.parse(input.id()).slug());
        if (merge == null)
            throw MutationRejected.because("id", "NOT_MERGED", "Nothing of that id was merged into another.");
        N survivor = survivor(merging, merge);
        desk.checkVersion(survivor, "expectedVersion", input.expectedVersion());
        return undo(merging, merge, survivor);
    }

    /** Undoes the merge of what goes along with another. */
    <N extends StoredNode> void undo(Merging<N> merging, String merged) {
        EntryMerge merge = EntryMerge.last(merging.type().getSimpleName(), merged);
        if (merge != null) undo(merging, merge, survivor(merging, merge));
    }

    private <N extends StoredNode> N undo(Merging<N> merging, EntryMerge merge, N survivor) {
        String type = merging.type().getSimpleName();
        MergeRecord record = MergeRecord.parse(merge.record);
        N restored = restore(merging, merge.merged, record);
        Redirect.takeBack(type, merge.merged, merge.survivor, record.redirects());
        merging.giveBack(record.moved(), restored, survivor);
        desk.changeAnyway(survivor, EntryAction.UNMERGED, s -> {
            if (record.moved().inherited()) merging.disinherit(restored, s);
            names(s).removeIf(alias -> record.aliases().contains(alias.text()) && !isName(s, alias.text()));
        });
        entities.flush();
        merge.undoneAt = now();
        tell(AuditAction.UNMERGED, type, merge.merged, merge.survivor, record.moved());
        return restored;
    }

    private static <N extends StoredNode> N survivor(Merging<N> merging, EntryMerge merge) {
        N survivor = Slugs.find(merging.type(), merge.survivor);
        if (survivor != null && survivor.slug.equals(merge.survivor)) return survivor;
        throw MutationRejected.because("id", "SURVIVOR_MERGED", "What it went into was merged, too: undo that first.");
    }

    private static boolean isName(StoredNode entry, String text) {
        return entry instanceof Named named && named.name.texts().anyMatch(text::equals);
    }

    private <N extends StoredNode> N restore(Merging<N> merging, String slug, MergeRecord record) {
        N entry = merging.restore(record.entry());
        entry.slug = slug;
        entry.version = record.version() + 1;
        entry.seedHash = record.seedHash();
        entry.importHash = record.importHash();
        if (entry instanceof Named named) Restoring.names(named, record.entry());
        return desk.create(entry, EntryAction.UNMERGED);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
