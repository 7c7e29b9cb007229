package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.editorial.taxonomy.MergeApi.MergeEntriesInput;
import news.hiwar.editorial.taxonomy.MergeApi.UndoMergeInput;
import news.hiwar.graph.coverage.Coverage;
import news.hiwar.graph.coverage.DialogueLinks;
import news.hiwar.graph.coverage.LinkReassignment;
import news.hiwar.graph.coverage.LinkReassignments;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.events.ArticleListsChanged;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Redirect;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.AuditEntry.AuditAction;
import news.hiwar.platform.staff.AuditTrail;
import org.hibernate.Session;

/**
 * Merges two records of a kind into one, and undoes that. The merged record is kept and hidden; its slug leads to the
 * survivor, which gets its names, its articles and all that refers to it.
 */
@ApplicationScoped
class Merges {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * What a merge has changed, as far as undoing it needs that.
     *
     * @param entry the content of the merged record
     * @param aliases the names that the survivor got from it
     * @param redirects the slugs that led to the merged record
     * @param inherited whether the survivor stood below the merged record and took its place
     * @param released whether the survivor was not released, and the merged record was
     * @param references what referred to it; null for a merge by a release that did not keep merged records
     * @param links of articles; null for an outlet, which articles refer to themselves
     */
    record MergeRecord(
            JsonNode entry,
            List<String> aliases,
            List<String> redirects,
            boolean inherited,
            boolean released,
            @Nullable List<EntityReferences.Moved> references,
            @Nullable LinkReassignment links,
            @Nullable RoundMoves.Moved rounds) {
        /** The keys of all articles whose lists have changed. */
        Set<Long> articles() {
            Set<Long> keys = new HashSet<>();
            if (links != null) keys.addAll(links.articles());
            Stream.ofNullable(references)
                    .flatMap(List::stream)
                    .filter(moved -> moved.attribute().startsWith("Article."))
                    .forEach(moved -> keys.addAll(moved.rows()));
            return keys;
        }
    }

    private final Session session;
    private final EntityContent contents;
    private final TaxonomyEditing editing;
    private final TaxonomyRevisions revisions;
    private final EntityReferences references;
    private final LinkReassignments links;
    private final RoundMoves rounds;
    private final DialogueLinks dialogueLinks;
    private final Coverage coverage;
    private final AuditTrail audit;
    private final SecurityIdentity identity;
    private final Clock clock;
    private final Event<NamesChanged> names;
    private final Event<ArticleListsChanged> lists;
    private final Event<ArticlesChanged> changes;

    Merges(
            Session session,
            EntityContent contents,
            TaxonomyEditing editing,
            TaxonomyRevisions revisions,
            EntityReferences references,
            LinkReassignments links,
            RoundMoves rounds,
            DialogueLinks dialogueLinks,
            Coverage coverage,
            AuditTrail audit,
            SecurityIdentity identity,
            Clock clock,
            Event<NamesChanged> names,
            Event<ArticleListsChanged> lists,
            Event<ArticlesChanged> changes) {
        this.session = session;
        this.contents = contents;
        this.editing = editing;
        this.revisions = revisions;
        this.references = references;
        this.links = links;
        this.rounds = rounds;
        this.dialogueLinks = dialogueLinks;
        this.coverage = coverage;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
        this.names = names;
        this.lists = lists;
        this.changes = changes;
    }

    <N extends MergeableNode> N merge(Kind<N> kind, MergeEntriesInput input) {
        N merged = editing.find(kind, input);
        N survivor = editing.find(kind, "into", input.into());
        editing.checkVersion(survivor, "intoExpectedVersion", input.intoExpectedVersion());
        check(kind, merged, survivor);
        return merge(kind, merged, survivor);
    }

    /** @throws MutationRejected if the two cannot be merged */
    <N extends MergeableNode> void check(Kind<N> kind, N merged, N survivor) {
        if (merged.equals(survivor)) {
            throw MutationRejected.because("into", "SAME", "A record cannot be merged into itself.");
        }
        kind.hierarchy().ifPresent(hierarchy -> hierarchy.checkMerge(merged, survivor, session));
        boolean apart = merged instanceof DialogueRound one
                && survivor instanceof DialogueRound other
                && !one.dialogue.equals(other.dialogue);
        if (apart) {
            throw MutationRejected.because(
                    "into", "OTHER_DIALOGUE", "The rounds belong to different dialogues. Merge the dialogues.");
        }
    }

    private <N extends MergeableNode> N merge(Kind<N> kind, N merged, N survivor) {
        JsonNode content = contents.read(merged);
        List<Alias> aliases = newAliases(merged, survivor);
        boolean[] inherited = new boolean[1];
        editing.changeAnyway(survivor, EntryAction.MERGED, s -> {
            inherited[0] = kind.hierarchy()
                    .map(hierarchy -> hierarchy.inherit(merged, s))
                    .orElse(false);
            if (s instanceof Named named) named.aliases().addAll(aliases);
        });
        boolean released = merged.released && !survivor.released; // the public slug leads to it now
        if (released) survivor.release();
        List<EntityReferences.Moved> moved = references.move(kind, merged, survivor);
        RoundMoves.Moved movedRounds = merged instanceof Dialogue from && survivor instanceof Dialogue to
                ? rounds.move(from, to, (round, into) -> merge(Kinds.ROUND, round, into))
                : null;
        MergeRecord record = new MergeRecord(
                content,
                aliases.stream().map(Alias::text).toList(),
                Redirect.lead(kind.name(), merged.slug, survivor.slug),
                inherited[0],
                released,
                moved,
                kind.links().isEmpty() ? null : links.reassign(kind, merged.rowId, survivor.rowId),
                movedRounds);
        followBroader(kind, record, survivor);
        merged.merged = true;
        if (merged instanceof DialogueRound round) round.number = -Math.toIntExact(round.rowId); // its own is free now
        session.flush();
        store(kind, merged, survivor, record);
        fire(AuditAction.MERGED, kind, merged.slug, survivor.slug, record);
        return survivor;
    }

    /** The names that the survivor would get. */
    static List<Alias> newAliases(StoredNode merged, StoredNode survivor) {
        if (!(merged instanceof Named named)) return List.of();
        return Stream.concat(named.name.texts().map(Alias::of), named.aliases().stream())
                .distinct()
                .filter(alias -> !Kinds.aliases(survivor).contains(alias))
                .toList();
    }

    /** Articles on a topic are listed by its broader topic, too. */
    private void followBroader(Kind<?> kind, MergeRecord record, StoredNode survivor) {
        if (kind != Kinds.TOPIC) return;
        List<Long> articles = new ArrayList<>(record.articles());
        if (record.inherited) {
            articles.addAll(session.createSelectionQuery(
                            "select t.article.rowId from Tagging t where t.topic = ?1 and t.direct", Long.class)
                    .setParameter(1, survivor)
                    .getResultList());
        }
        coverage.replaceBroader(articles);
    }

    private void store(Kind<?> kind, StoredNode merged, StoredNode survivor, MergeRecord record) {
        EntryMerge merge = new EntryMerge();
        merge.type = kind.name();
        merge.merged = merged.slug;
        merge.survivor = survivor.slug;
        merge.at = now();
        merge.who = identity.getPrincipal().getName();
        merge.record = write(record);
        merge.persist();
    }

    private void fire(AuditAction action, Kind<?> kind, String merged, String survivor, MergeRecord record) {
        String detail = "%s, with %s".formatted(kind.name(), survivor);
        audit.add(identity.getPrincipal().getName(), action, merged, detail);
        names.fire(new NamesChanged());
        lists.fire(new ArticleListsChanged());
        if (!record.articles().isEmpty()) changes.fire(new ArticlesChanged(record.articles()));
    }

    <N extends MergeableNode> N undo(Kind<N> kind, UndoMergeInput input) {
        EntryMerge merge =
                EntryMerge.last(kind.name(), GlobalId.parse(input.id()).slug());
        if (merge == null) {
            throw MutationRejected.because("id", "NOT_MERGED", "The record with this id is not merged into another.");
        }
        N survivor = survivor(kind, merge);
        editing.checkVersion(survivor, "expectedVersion", editing.expectedVersion());
        return undo(kind, merge, survivor);
    }

    /** Undoes the merge of a round that was merged together with its dialogue. */
    private void undoRound(String slug) {
        EntryMerge merge = EntryMerge.last(Kinds.ROUND.name(), slug);
        if (merge != null) undo(Kinds.ROUND, merge, survivor(Kinds.ROUND, merge));
    }

    private <N extends MergeableNode> N undo(Kind<N> kind, EntryMerge merge, N survivor) {
        MergeRecord record = parse(merge.record);
        if (record.references == null) {
            throw MutationRejected.because(
                    "id", "NOT_KEPT", "This merge was made by an older release and cannot be undone.");
        }
        N restored = restore(kind, merge.merged, record);
        Redirect.takeBack(kind.name(), merge.merged, merge.survivor, record.redirects);
        if (record.released) survivor.hide();
        references.moveBack(kind, record.references, restored, survivor);
        if (record.rounds != null && restored instanceof Dialogue from && survivor instanceof Dialogue to) {
            rounds.moveBack(record.rounds.moved(), from, to);
            record.rounds.merged().forEach(this::undoRound);
        }
        if (record.links != null) links.undo(kind, record.links, restored.rowId, survivor.rowId);
        followBroader(kind, record, survivor);
        if (kind == Kinds.DIALOGUE) {
            Set<Long> since = dialogueLinks.follow(restored.rowId, survivor.rowId);
            if (!since.isEmpty()) changes.fire(new ArticlesChanged(since));
        }
        editing.changeAnyway(survivor, EntryAction.UNMERGED, s -> {
            if (record.inherited) {
                kind.hierarchy().ifPresent(hierarchy -> hierarchy.disinherit(restored, s, session));
            }
            if (s instanceof Named named) {
                named.aliases()
                        .removeIf(alias ->
                                record.aliases.contains(alias.text()) && !TaxonomyEditing.isName(named, alias));
            }
        });
        session.flush();
        merge.undoneAt = now();
        fire(AuditAction.UNMERGED, kind, merge.merged, merge.survivor, record);
        return restored;
    }

    private static <N extends MergeableNode> N survivor(Kind<N> kind, EntryMerge merge) {
        N survivor = Slugs.find(kind.type(), merge.survivor);
        if (survivor != null && survivor.slug.equals(merge.survivor)) return survivor;
        throw MutationRejected.because(
                "id", "SURVIVOR_MERGED", "The surviving record was merged, too. Undo that merge first.");
    }

    /** Shows the merged record again. What it refers to may have been merged since, so its references are looked up. */
    private <N extends MergeableNode> N restore(Kind<N> kind, String slug, MergeRecord record) {
        N restored = session.createNativeQuery(
                        "select * from %s where slug = :slug and merged for update".formatted(kind.table()),
                        kind.type())
                .setParameter("slug", slug)
                .getSingleResult();
        if (restored instanceof DialogueRound round) restorePlace(round, record.entry);
        restored.merged = false;
        contents.write(restored, record.entry, kind.place());
        kind.hierarchy().ifPresent(hierarchy -> hierarchy.leaveUnlessAllowed(restored, session));
        session.flush();
        revisions.add(restored, contents.read(restored), EntryAction.UNMERGED, List.of());
        return restored;
    }

    private static void restorePlace(DialogueRound round, JsonNode entry) {
        String slug = entry.path("dialogue").asText();
        Dialogue dialogue = Slugs.find(Dialogue.class, slug);
        if (dialogue == null || !dialogue.slug.equals(slug)) {
            throw MutationRejected.because(
                    "id", "DIALOGUE_MERGED", "The round's dialogue was merged, too. Undo that merge first.");
        }
        int number = entry.path("number").asInt();
        if (DialogueRound.count("dialogue = ?1 and number = ?2", dialogue, number) > 0) {
            throw MutationRejected.because(
                    "id", "TAKEN", "Another round of the dialogue has the number %d now.".formatted(number));
        }
        round.dialogue = dialogue;
        round.number = number;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String write(MergeRecord record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MergeRecord parse(String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json, MergeRecord.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
