package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class DialogueEditingApi {
    private final TaxonomyEditing desk;
    private final AliasRules aliases;

    DialogueEditingApi(TaxonomyEditing desk, AliasRules aliases) {
        this.desk = desk;
        this.aliases = aliases;
    }

    @Mutation
    @Description("Makes a dialogue.")
    public DialoguePayload createDialogue(@Description("What is to be known of it.") CreateDialogueInput input) {
        return DialoguePayload.of(desk.once("createDialogue", input, Dialogue.class, () -> {
            Dialogue dialogue = new Dialogue();
            dialogue.slug = TextValidation.slug(
                    Dialogue.class, input.slug(), input.content().name());
            write(dialogue, input.content());
            aliases.add(dialogue, input.aliases());
            return desk.create(dialogue);
        }));
    }

    @Mutation
    @Description("Changes a dialogue.")
    public DialoguePayload changeDialogue(@Description("Which, and what of it.") ChangeDialogueInput input) {
        return DialoguePayload.of(desk.once(
                "changeDialogue",
                input,
                Dialogue.class,
                () -> desk.change(
                        desk.find(Dialogue.class, input),
                        EntryAction.CHANGED,
                        dialogue -> write(dialogue, input.content()))));
    }

    private void write(Dialogue dialogue, DialogueContentInput content) {
        if (content.parties() != null) {
            List<Actor> parties = SlugReferences.all(Actor.class, "content.parties", content.parties());
            SlugReferences.replace(dialogue.parties, parties);
        }
        dialogue.description = TextValidation.changed(
                "content.description",
                dialogue.description,
                content.description(),
                TextValidation.cleared(content.clear(), DialogueField.DESCRIPTION_AR, DialogueField.DESCRIPTION_EN),
                TextValidation.DESCRIPTION);
        aliases.rename(
                dialogue,
                TextValidation.name(
                        dialogue.name,
                        content.name(),
                        TextValidation.cleared(content.clear(), DialogueField.NAME_AR, DialogueField.NAME_EN)));
    }
}
