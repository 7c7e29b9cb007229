package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.MutationResult.UserError;
import news.hiwar.platform.mutation.MutationResult.VersionConflict;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Lets editors create and change actors. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class ActorEditingApi {
    private final TaxonomyEditing editing;

    ActorEditingApi(TaxonomyEditing editing) {
        this.editing = editing;
    }

    @Mutation
    @Description("Creates an actor.")
    public ActorPayload createActor(@Description("The actor to create.") CreateActorInput input) {
        return ActorPayload.of(editing.create(Kinds.ACTOR, input.slug, input.content.name, input.aliases, actor -> {
            if (input.content.kind == null) {
                throw MutationRejected.because("content.kind", "REQUIRED", "`content.kind` is missing.");
            }
            write(actor, input.content);
        }));
    }

    @Mutation
    @Description("Changes an actor.")
    public ActorPayload changeActor(@Description("The change.") ChangeActorInput input) {
        return ActorPayload.of(editing.change(Kinds.ACTOR, input, actor -> write(actor, input.content)));
    }

    private void write(Actor actor, ActorContentInput content) {
        editing.place(Kinds.ACTOR, actor, "content.affiliation", content.affiliation);
        if (TextInput.clears(content.clear, ActorField.AFFILIATION)) actor.affiliation = null;
        if (content.kind != null) actor.kind = content.kind;
        actor.description = TextInput.changed(
                "content.description",
                actor.description,
                content.description,
                TextInput.cleared(content.clear, ActorField.DESCRIPTION_AR, ActorField.DESCRIPTION_EN),
                InputValidation.DESCRIPTION);
        editing.rename(
                actor,
                TextInput.name(
                        actor.name,
                        content.name,
                        TextInput.cleared(content.clear, ActorField.NAME_AR, ActorField.NAME_EN)));
    }

    @Input("CreateActorInput")
    @Description("An actor to create.")
    public record CreateActorInput(
            @Nullable
            @Description("The slug: lower-case Latin letters, digits and hyphens. By default it is made from the name.")
            String slug,

            @Description("Its content; a name and a kind are required.")
            ActorContentInput content,

            @Nullable @Description("Further names, in any language: at most 50.")
            List<@NonNull String> aliases)
            implements MutationInput {}

    @Input("ChangeActorInput")
    @Description("A change of an actor.")
    public record ChangeActorInput(
            @Id @Description("The actor to change.") String id,

            @Description("What changes.") ActorContentInput content) implements ChangeInput {}

    @Input("ActorContentInput")
    @Description("The content of an actor. On a change, omitted fields keep their value.")
    public record ActorContentInput(
            @Nullable @Description("The name: 1 to 300 characters in each language. The previous name stays an alias.")
            TextInput name,

            @Nullable @Description("Kind of the actor.") ActorKind kind,

            @Nullable @Description("Who or what it is, in one sentence: at most 2000 characters in each language.")
            TextInput description,

            @Nullable @Description("The slug of the state or organisation that it is affiliated with.")
            String affiliation,

            @Nullable @Description("Fields to clear, since omitted fields keep their value.")
            List<@NonNull ActorField> clear) {}

    @Description("A field of an actor that can be cleared.")
    public enum ActorField {
        @Description("The Arabic name, if there is an English one.")
        NAME_AR,

        @Description("The English name, if there is an Arabic one.")
        NAME_EN,

        @Description("The Arabic description.")
        DESCRIPTION_AR,

        @Description("The English description.")
        DESCRIPTION_EN,

        @Description("`affiliation`.")
        AFFILIATION
    }

    @Description("The result of a mutation of an actor.")
    public record ActorPayload(
            @Nullable @Description("The actor; null on error.")
            Actor actor,

            @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
            VersionConflict conflict,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static ActorPayload of(MutationResult<Actor> result) {
            return new ActorPayload(result.record(), result.conflict(), result.errors());
        }
    }
}
