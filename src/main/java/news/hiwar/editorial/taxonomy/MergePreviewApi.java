package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.naming.Alias;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;

/** Tells what a merge would do; nothing is done. */
@GraphQLApi
@Blocking
@Transactional
@RolesAllowed(Role.EDITOR_NAME)
public class MergePreviewApi {
    /** Queries with one count each, where one of them is wanted of a type; the merged one is {@code :merged}. */
    private record Counts(String articles, String shared, String mentions, String dependents, String dialogues) {}

    private static final Map<String, Counts> COUNTS = Map.of(
            "Actor",
                    new Counts(
                            "select count(*) from Appearance where actor = :merged",
                            "select count(*) from Appearance a join Appearance b on b.article = a.article"
                                    + " where a.actor = :merged and b.actor = :survivor",
                            "select count(*) from Mention where actor = :merged",
                            "select count(*) from Actor where affiliation = :merged",
                            "select (select count(*) from Dialogue d where :merged member of d.parties)"
                                    + " + (select count(distinct p.round) from Participant p"
                                    + " where p.actor = :merged or p.party = :merged)"),
            "Topic",
                    new Counts(
                            "select count(*) from Tagging where topic = :merged and direct",
                            "select count(*) from Tagging a join Tagging b on b.article = a.article"
                                    + " where a.topic = :merged and a.direct and b.topic = :survivor and b.direct",
                            "select count(*) from Mention where topic = :merged",
                            "select count(*) from Topic where broader = :merged",
                            "select count(*) from DialogueRound r where :merged member of r.agenda"),
            "Dialogue",
                    new Counts(
                            "select count(*) from DialogueCoverage where dialogue = :merged",
                            "select count(*) from DialogueCoverage a join DialogueCoverage b on b.article = a.article"
                                    + " where a.dialogue = :merged and b.dialogue = :survivor",
                            "select count(*) from Mention m where m.round.dialogue = :merged",
                            "select count(*) from DialogueRound where dialogue = :merged",
                            ""),
            "DialogueRound",
                    new Counts(
                            "select count(*) from RoundCoverage where round = :merged",
                            "select count(*) from RoundCoverage a join RoundCoverage b on b.article = a.article"
                                    + " where a.round = :merged and b.round = :survivor",
                            "select count(*) from Mention where round = :merged",
                            "",
                            ""),
            "Outlet", new Counts("select count(*) from Article where outlet = :merged", "", "", "", ""));

    private final EntityManager entities;
    private final TaxonomyEditing desk;
    private final Merges merges;

    MergePreviewApi(EntityManager entities, TaxonomyEditing desk, Merges merges) {
        this.entities = entities;
        this.desk = desk;
        this.merges = merges;
    }

    @Query
    @Description("What merging an entry into another of its sort would do. For editors.")
    public MergePreview mergePreview(
            @Id @Description("What would go.") String id, @Id @Description("What would stay.") String into) {
        try {
            return preview(merges.of(EntryType.of(id)), id, into);
        } catch (MutationRejected problem) {
            return MergePreview.impossible(problem.error);
        }
    }

    private <N extends StoredNode> MergePreview preview(Merging<N> merging, String id, String into) {
        N merged = desk.find(merging.type(), "id", id);
        N survivor = desk.find(merging.type(), "into", into);
        Counts counts = COUNTS.get(merging.type().getSimpleName());
        if (counts == null) throw new IllegalStateException(merging.type().getName());
        UserError problem = problem(merging, merged, survivor);
        return new MergePreview(
                (Node) merged,
                (Node) survivor,
                count(counts.articles, merged, survivor),
                count(counts.shared, merged, survivor),
                count(counts.mentions, merged, survivor),
                count(counts.dependents, merged, survivor),
                count(counts.dialogues, merged, survivor),
                Merges.newNames(merged, survivor).stream().map(Alias::text).toList(),
                Snapshot.of(merged).differences(Snapshot.of(survivor)).stream()
                        .filter(field -> !field.equals("aliases"))
                        .toList(),
                problem == null ? List.of() : List.of(problem));
    }

    @Nullable
    private <N extends StoredNode> UserError problem(Merging<N> merging, N merged, N survivor) {
        try {
            merges.check(merging, merged, survivor);
            return null;
        } catch (MutationRejected notDone) {
            return notDone.error;
        }
    }

    private int count(String hql, StoredNode merged, StoredNode survivor) {
        if (hql.isEmpty()) return 0;
        var query = entities.createQuery(hql, Long.class).setParameter("merged", merged);
        if (hql.contains(":survivor")) query.setParameter("survivor", survivor);
        return Math.toIntExact(query.getSingleResult());
    }
}
