package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.mutation.MutationInput;
import news.hiwar.platform.mutation.MutationInput.ChangeInput;
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

/** Lets editors create and change dialogues. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class DialogueEditingApi {
    private final TaxonomyEditing editing;

    DialogueEditingApi(TaxonomyEditing editing) {
        this.editing = editing;
    }

    @Mutation
    @Description("Creates a dialogue.")
    public DialoguePayload createDialogue(@Description("The dialogue to create.") CreateDialogueInput input) {
        return DialoguePayload.of(
                editing.create(Kinds.DIALOGUE, input.slug, input.content.name, input.aliases, dialogue -> {
                    write(dialogue, input.content);
                }));
    }

    @Mutation
    @Description("Changes a dialogue.")
    public DialoguePayload changeDialogue(@Description("The change.") ChangeDialogueInput input) {
        return DialoguePayload.of(editing.change(Kinds.DIALOGUE, input, dialogue -> write(dialogue, input.content)));
    }

    private void write(Dialogue dialogue, DialogueContentInput content) {
        if (content.parties != null) {
            List<Actor> parties = InputValidation.references(Actor.class, "content.parties", content.parties);
            TaxonomyEditing.replace(dialogue.parties, parties);
        }
        dialogue.description = TextInput.changed(
                "content.description",
                dialogue.description,
                content.description,
                TextInput.cleared(content.clear, DialogueField.DESCRIPTION_AR, DialogueField.DESCRIPTION_EN),
                InputValidation.DESCRIPTION);
        editing.rename(
                dialogue,
                TextInput.name(
                        dialogue.name,
                        content.name,
                        TextInput.cleared(content.clear, DialogueField.NAME_AR, DialogueField.NAME_EN)));
    }

    @Input("CreateDialogueInput")
    @Description("A dialogue to create.")
    public record CreateDialogueInput(
            @Nullable
            @Description("The slug: lower-case Latin letters, digits and hyphens. By default it is made from the name.")
            String slug,

            @Description("Its content; a name is required.") DialogueContentInput content,

            @Nullable @Description("Further names, in any language: at most 50.")
            List<@NonNull String> aliases)
            implements MutationInput {}

    @Input("ChangeDialogueInput")
    @Description("A change of a dialogue.")
    public record ChangeDialogueInput(
            @Id @Description("The dialogue to change.") String id,

            @Description("What changes.") DialogueContentInput content)
            implements ChangeInput {}

    @Input("DialogueContentInput")
    @Description("The content of a dialogue. On a change, omitted fields keep their value.")
    public record DialogueContentInput(
            @Nullable @Description("The name: 1 to 300 characters in each language. The previous name stays an alias.")
            TextInput name,

            @Nullable @Description("What it is about, in one sentence: at most 2000 characters in each language.")
            TextInput description,

            @Nullable @Description("The slugs of all its parties: at most 50.")
            List<@NonNull String> parties,

            @Nullable @Description("Fields to clear, since omitted fields keep their value.")
            List<@NonNull DialogueField> clear) {}

    @Description("A field of a dialogue that can be cleared.")
    public enum DialogueField {
        @Description("The Arabic name, if there is an English one.")
        NAME_AR,

        @Description("The English name, if there is an Arabic one.")
        NAME_EN,

        @Description("The Arabic description.")
        DESCRIPTION_AR,

        @Description("The English description.")
        DESCRIPTION_EN
    }

    @Description("The result of a mutation of a dialogue.")
    public record DialoguePayload(
            @Nullable @Description("The dialogue; null on error.")
            Dialogue dialogue,

            @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
            VersionConflict conflict,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static DialoguePayload of(MutationResult<Dialogue> result) {
            return new DialoguePayload(result.record(), result.conflict(), result.errors());
        }
    }
}
