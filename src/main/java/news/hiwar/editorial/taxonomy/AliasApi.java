package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.mutation.ChangeInput;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

/** Names by which texts and readers find what the news is about. */
@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class AliasApi {
    private final TaxonomyEditing desk;
    private final AliasRules aliases;

    AliasApi(TaxonomyEditing desk, AliasRules aliases) {
        this.desk = desk;
        this.aliases = aliases;
    }

    @Mutation
    @Description("Gives an actor, a topic, an outlet or a dialogue another name, by which it is found.")
    public EntryPayload addAlias(@Description("Whom, and which.") AddAliasInput input) {
        return rename(
                "addAlias", input, entry -> aliases.add(entry, "alias", TextValidation.name("alias", input.alias())));
    }

    @Mutation
    @Description("Takes a name from an actor, a topic, an outlet or a dialogue.")
    public EntryPayload removeAlias(@Description("From whom, and which.") RemoveAliasInput input) {
        return rename("removeAlias", input, entry -> aliases.remove(entry, input.alias()));
    }

    private EntryPayload rename(String mutation, ChangeInput input, Consumer<Named> change) {
        return EntryPayload.of(desk.once(
                mutation,
                input,
                type -> desk.change(
                        desk.find(type, input), EntryAction.RENAMED, e -> change.accept(EntryType.named(e)))));
    }
}
