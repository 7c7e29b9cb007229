package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class DialogueEntryApi {
    private final EntryDesk desk;
    private final Aliases aliases;

    DialogueEntryApi(EntryDesk desk, Aliases aliases) {
        this.desk = desk;
        this.aliases = aliases;
    }

    @Mutation
    @Description("Makes a dialogue.")
    public DialoguePayload createDialogue(@Description("What is to be known of it.") NewDialogue input) {
        return DialoguePayload.of(desk.once("createDialogue", input, Dialogue.class, () -> {
            Dialogue dialogue = new Dialogue();
            dialogue.slug =
                    Texts.slug(Dialogue.class, input.slug(), input.content().name());
            write(dialogue, input.content());
            aliases.add(dialogue, input.aliases());
            return desk.create(dialogue);
        }));
    }

    @Mutation
    @Description("Changes a dialogue.")
    public DialoguePayload changeDialogue(@Description("Which, and what of it.") DialogueChanges input) {
        return DialoguePayload.of(desk.once(
                "changeDialogue",
                input,
                Dialogue.class,
                () -> desk.change(
                        desk.find(Dialogue.class, input),
                        EntryAction.CHANGED,
                        dialogue -> write(dialogue, input.content()))));
    }

    private void write(Dialogue dialogue, DialogueContent content) {
        if (content.parties() != null) {
            List<Actor> parties = Referred.all(Actor.class, "content.parties", content.parties());
            Referred.replace(dialogue.parties, parties);
        }
        dialogue.description = Texts.changed(
                "content.description",
                dialogue.description,
                content.description(),
                Texts.cleared(content.clear(), DialogueField.DESCRIPTION_AR, DialogueField.DESCRIPTION_EN),
                Texts.DESCRIPTION);
        aliases.rename(
                dialogue,
                Texts.name(
                        dialogue.name,
                        content.name(),
                        Texts.cleared(content.clear(), DialogueField.NAME_AR, DialogueField.NAME_EN)));
    }
}
