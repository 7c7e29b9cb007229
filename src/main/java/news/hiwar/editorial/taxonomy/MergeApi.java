package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

/** Lets chief editors merge two records that mean the same, and undo that. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.CHIEF_NAME)
public class MergeApi {
    private final TaxonomyEditing editing;
    private final Merges merges;

    MergeApi(TaxonomyEditing editing, Merges merges) {
        this.editing = editing;
        this.merges = merges;
    }

    @Mutation
    @Description("Merges an actor, a topic, an outlet or a dialogue into another one, or a round into another of its"
            + " dialogue. The survivor gets its articles, names and references; its id and slug lead to the survivor."
            + " Requires the role CHIEF.")
    public EntryPayload mergeEntries(@Description("The two records.") MergeEntriesInput input) {
        return EntryPayload.of(editing.execute(input, kind -> merges.merge(kind, input)));
    }

    @Mutation
    @Description("Undoes a merge: the merged record is restored with its id, its slug, and what the survivor still has"
            + " of it. Requires the role CHIEF.")
    public EntryPayload undoMerge(@Description("The merge to undo.") UndoMergeInput input) {
        return EntryPayload.of(editing.execute(input, kind -> merges.undo(kind, input)));
    }

    @Input("MergeEntriesInput")
    @Description("Two records of one kind to merge.")
    public record MergeEntriesInput(
            @Id @Description("The record to merge: its id and slug will lead to the survivor.")
            String id,

            @Id @Description("The survivor.") String into,

            @Description(
                    "The `version` of the survivor that you have read. If it has changed since, nothing is written.")
            int intoExpectedVersion)
            implements ChangeInput {}

    @Input("UndoMergeInput")
    @Description("A merge to undo. `expectedVersion` is the survivor's.")
    public record UndoMergeInput(
            @Id @Description("The id of the merged record.") String id) implements ChangeInput {}
}
