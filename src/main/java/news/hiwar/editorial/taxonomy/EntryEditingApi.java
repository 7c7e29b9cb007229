package news.hiwar.editorial.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;

/** What editors can do with a record of any kind: add and remove aliases, restore earlier content. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class EntryEditingApi {
    private final TaxonomyEditing editing;
    private final TaxonomyRevisions revisions;
    private final AliasRules aliases;

    EntryEditingApi(TaxonomyEditing editing, TaxonomyRevisions revisions, AliasRules aliases) {
        this.editing = editing;
        this.revisions = revisions;
        this.aliases = aliases;
    }

    @Mutation
    @Description("Adds an alias of an actor, a topic, an outlet or a dialogue, for linking and search.")
    public EntryPayload addAlias(@Description("The alias to add.") AddAliasInput input) {
        return rename(input, record -> aliases.add(record, "alias", InputValidation.name("alias", input.alias)));
    }

    @Mutation
    @Description("Removes an alias of an actor, a topic, an outlet or a dialogue.")
    public EntryPayload removeAlias(@Description("The alias to remove.") RemoveAliasInput input) {
        return rename(input, record -> aliases.remove(record, input.alias));
    }

    private EntryPayload rename(ChangeInput input, Consumer<Named> change) {
        return EntryPayload.of(editing.execute(input, kind -> {
            if (!kind.isNamed()) throw MutationRejected.because("id", "NOT_FOUND", "Rounds have no aliases.");
            MergeableNode record = editing.find(kind, input);
            return editing.change(record, EntryAction.RENAMED, renamed -> change.accept((Named) renamed));
        }));
    }

    @Mutation
    @Description("Restores the content that a record had after an earlier change: see its `revisions`.")
    public EntryPayload restoreEntry(@Description("The revision to restore.") RestoreEntryInput input) {
        return EntryPayload.of(editing.execute(input, kind -> restore(kind, input)));
    }

    private <N extends MergeableNode> N restore(Kind<N> kind, RestoreEntryInput input) {
        N record = editing.find(kind, input);
        JsonNode earlier = revisions.content(record, input.version);
        if (earlier == null) {
            throw MutationRejected.because(
                    "version", "NOT_FOUND", "The record has no revision of version %d.".formatted(input.version));
        }
        return editing.change(record, EntryAction.RESTORED, restored -> editing.restore(kind, restored, earlier));
    }

    @Mutation
    @Description(
            "Makes a record public at once. One that an editor creates is otherwise public while a published article is"
                    + " linked to it, or a public record refers to it.")
    public EntryPayload publishEntry(@Description("The record to publish.") PublishEntryInput input) {
        return EntryPayload.of(editing.execute(input, kind -> publish(kind, input)));
    }

    private <N extends MergeableNode> N publish(Kind<N> kind, PublishEntryInput input) {
        return editing.publish(editing.find(kind, input));
    }

    @Input("PublishEntryInput")
    @Description("A record to make public.")
    public record PublishEntryInput(
            @Id @Description("The actor, topic, outlet, dialogue or round.")
            String id) implements ChangeInput {}

    @Input("AddAliasInput")
    @Description("An alias to add to an actor, a topic, an outlet or a dialogue.")
    public record AddAliasInput(
            @Id @Description("The record.") String id,

            @Description("The alias, as texts spell it: 1 to 300 characters.")
            String alias)
            implements ChangeInput {}

    @Input("RemoveAliasInput")
    @Description("An alias to remove from an actor, a topic, an outlet or a dialogue.")
    public record RemoveAliasInput(
            @Id @Description("The record.") String id,

            @Description("The alias, spelt as in the list of aliases.")
            String alias)
            implements ChangeInput {}

    @Input("RestoreEntryInput")
    @Description("Earlier content of a record to restore.")
    public record RestoreEntryInput(
            @Id @Description("The actor, topic, outlet, dialogue or round.")
            String id,

            @Description("The `version` of the revision to restore.")
            int version)
            implements ChangeInput {}
}
