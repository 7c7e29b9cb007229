package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.kind.EntityContent;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kind.LinkType;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.naming.Alias;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.hibernate.Session;

/** Shows editors what a merge would change, without changing anything. */
@GraphQLApi
@RunOnVirtualThread
@Transactional
@RolesAllowed(Role.EDITOR_NAME)
public class MergePreviewApi {
    private final Session session;
    private final EntityContent contents;
    private final EntityReferences references;
    private final TaxonomyEditing editing;
    private final Merges merges;

    MergePreviewApi(
            Session session,
            EntityContent contents,
            EntityReferences references,
            TaxonomyEditing editing,
            Merges merges) {
        this.session = session;
        this.contents = contents;
        this.references = references;
        this.editing = editing;
        this.merges = merges;
    }

    @Query
    @Description("What merging a record into another one of its kind would change. Requires the role EDITOR.")
    public MergePreview mergePreview(
            @Id @Description("The record to merge.") String id, @Id @Description("The survivor.") String into) {
        Kind<? extends MergeableNode> kind = Kinds.ofRecord(id);
        try {
            if (kind != null) return preview(kind, id, into);
            throw MutationRejected.because(
                    "id", "NOT_FOUND", "No actor, topic, outlet, dialogue or round has this id.");
        } catch (MutationRejected rejected) {
            return MergePreview.impossible(rejected.error);
        }
    }

    private <N extends MergeableNode> MergePreview preview(Kind<N> kind, String id, String into) {
        N merged = editing.find(kind, "id", id);
        N survivor = editing.find(kind, "into", into);
        UserError problem = problem(kind, merged, survivor);
        LinkType<N> links = kind.links().orElse(null);
        return new MergePreview(
                (Node) merged,
                (Node) survivor,
                links == null
                        ? references.countArticles(kind, merged)
                        : count(
                                "select count(*) from %1$s a where a.%2$s = ?1%3$s"
                                        .formatted(links.entityName(), links.target(), links.direct("a")),
                                merged),
                links == null
                        ? 0
                        : count(
                                "select count(*) from %1$s a join %1$s b on b.article = a.article where a.%2$s = ?1%3$s and b.%2$s = ?2%4$s"
                                        .formatted(
                                                links.entityName(),
                                                links.target(),
                                                links.direct("a"),
                                                links.direct("b")),
                                merged,
                                survivor),
                mentions(kind, merged),
                references.countRecords(kind, merged)
                        + (merged instanceof Dialogue
                                ? count("select count(*) from DialogueRound where dialogue = ?1", merged)
                                : 0),
                references.countPlaces(kind, merged),
                Merges.newAliases(merged, survivor).stream().map(Alias::text).toList(),
                EntityContent.differences(contents.read(merged), contents.read(survivor)).stream()
                        .filter(field -> !field.equals("aliases"))
                        .toList(),
                problem == null ? List.of() : List.of(problem));
    }

    /** Words in a text are about a dialogue through its rounds. */
    private int mentions(Kind<?> kind, MergeableNode merged) {
        if (kind == Kinds.DIALOGUE) return count("select count(*) from Mention m where m.round.dialogue = ?1", merged);
        if (!kind.isMentioned()) return 0;
        return count(
                "select count(*) from Mention m where m.%s = ?1"
                        .formatted(kind.link().target()),
                merged);
    }

    private <N extends MergeableNode> @Nullable UserError problem(Kind<N> kind, N merged, N survivor) {
        try {
            merges.check(kind, merged, survivor);
            return null;
        } catch (MutationRejected rejected) {
            return rejected.error;
        }
    }

    private int count(String hql, Object... parameters) {
        var query = session.createSelectionQuery(hql, Long.class);
        for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
        return Math.toIntExact(query.getSingleResult());
    }

    @Description("What a merge would change.")
    public record MergePreview(
            @Nullable @Description("Record to merge; null if no record has the id.")
            Node merged,

            @Nullable @Description("Surviving record; null if no record has the id.")
            Node survivor,

            @Description("Number of articles that would be linked to the survivor.")
            int articles,

            @Description("Number of these articles that are linked to the survivor already.")
            int sharedArticles,

            @Description("Number of mentions that would move to the survivor.")
            int mentions,

            @Description("Number of the merged record's members, narrower topics or rounds.")
            int dependents,

            @Description("Number of dialogues and rounds that refer to the merged record.")
            int dialogues,

            @Description("The names that the survivor would get.")
            List<@NonNull String> aliases,

            @Description("The fields besides `aliases` in which the two differ. The survivor's values stay.")
            List<@NonNull String> differences,

            @Description("Why they cannot be merged; empty if they can.")
            List<@NonNull UserError> problems) {
        static MergePreview impossible(UserError problem) {
            return new MergePreview(null, null, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(problem));
        }
    }
}
