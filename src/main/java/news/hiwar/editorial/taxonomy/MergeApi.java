package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Makes one entry of two that mean the same. */
@GraphQLApi
@Blocking
@RolesAllowed(Role.CHIEF_NAME)
public class MergeApi {
    private final TaxonomyEditing desk;
    private final Merges merges;

    MergeApi(TaxonomyEditing desk, Merges merges) {
        this.desk = desk;
        this.merges = merges;
    }

    @Mutation
    @Description("Merges an actor, a topic, an outlet, a dialogue, or a round into another of its dialogue: what it has"
            + " moves there, and its id and slug lead there. For chief editors.")
    public EntryPayload mergeEntries(@Description("Which, and into which.") MergeEntriesInput input) {
        return EntryPayload.of(desk.once("mergeEntries", input, type -> merges.merge(merges.of(type), input)));
    }

    @Mutation
    @Description("Undoes a merge: what went comes back with its id, its slug, and what is still where the merge put it."
            + " For chief editors.")
    public EntryPayload undoMerge(@Description("Which.") UndoMergeInput input) {
        return EntryPayload.of(desk.once("undoMerge", input, type -> merges.undo(merges.of(type), input)));
    }
}
