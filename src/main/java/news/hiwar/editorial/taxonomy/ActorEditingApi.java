package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import news.hiwar.graph.actor.Actor;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class ActorEditingApi {
    private final TaxonomyEditing desk;
    private final AliasRules aliases;

    ActorEditingApi(TaxonomyEditing desk, AliasRules aliases) {
        this.desk = desk;
        this.aliases = aliases;
    }

    @Mutation
    @Description("Makes an actor.")
    public ActorPayload createActor(@Description("What is to be known of it.") CreateActorInput input) {
        return ActorPayload.of(desk.once("createActor", input, Actor.class, () -> {
            if (input.content().kind() == null) {
                throw MutationRejected.because("content.kind", "REQUIRED", "Say what sort of actor it is.");
            }
            Actor actor = new Actor();
            actor.slug = TextValidation.slug(
                    Actor.class, input.slug(), input.content().name());
            actor.rarity = 1; // no article has it yet
            write(actor, input.content());
            aliases.add(actor, input.aliases());
            return desk.create(actor);
        }));
    }

    @Mutation
    @Description("Changes an actor.")
    public ActorPayload changeActor(@Description("Which, and what of it.") ChangeActorInput input) {
        return ActorPayload.of(desk.once(
                "changeActor",
                input,
                Actor.class,
                () -> desk.change(
                        desk.find(Actor.class, input), EntryAction.CHANGED, actor -> write(actor, input.content()))));
    }

    private void write(Actor actor, ActorContentInput content) {
        Actor affiliation = affiliation(actor, "content.affiliation", content.affiliation());
        if (affiliation != null) actor.affiliation = affiliation;
        if (TextValidation.has(content.clear(), ActorField.AFFILIATION)) actor.affiliation = null;
        if (content.kind() != null) actor.kind = content.kind();
        actor.description = TextValidation.changed(
                "content.description",
                actor.description,
                content.description(),
                TextValidation.cleared(content.clear(), ActorField.DESCRIPTION_AR, ActorField.DESCRIPTION_EN),
                TextValidation.DESCRIPTION);
        aliases.rename(
                actor,
                TextValidation.name(
                        actor.name,
                        content.name(),
                        TextValidation.cleared(content.clear(), ActorField.NAME_AR, ActorField.NAME_EN)));
    }

    /** Nobody speaks for itself, be it through others. */
    @Nullable
    static Actor affiliation(Actor actor, String field, @Nullable String slug) {
        if (slug == null) return null;
        Actor found = Slugs.find(Actor.class, slug);
        if (found == null) throw MutationRejected.because(field, "NOT_FOUND", "No actor has that slug.");
        for (Actor above = found; above != null; above = above.affiliation) {
            if (above.equals(actor)) {
                throw MutationRejected.because(field, "CYCLE", "It would speak for itself.");
            }
        }
        return found;
    }
}
