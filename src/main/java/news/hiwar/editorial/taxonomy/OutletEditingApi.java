package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.platform.mutation.InputValidation;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;

@GraphQLApi
@Blocking
@RolesAllowed(Role.EDITOR_NAME)
public class OutletEditingApi {
    private final TaxonomyEditing desk;
    private final AliasRules aliases;

    OutletEditingApi(TaxonomyEditing desk, AliasRules aliases) {
        this.desk = desk;
        this.aliases = aliases;
    }

    @Mutation
    @Description("Makes an outlet.")
    public OutletPayload createOutlet(@Description("What is to be known of it.") CreateOutletInput input) {
        return OutletPayload.of(desk.once("createOutlet", input, Outlet.class, () -> {
            Outlet outlet = new Outlet();
            outlet.slug = TextValidation.slug(
                    Outlet.class, input.slug(), input.content().name());
            write(outlet, input.content());
            aliases.add(outlet, input.aliases());
            return desk.create(outlet);
        }));
    }

    @Mutation
    @Description("Changes an outlet.")
    public OutletPayload changeOutlet(@Description("Which, and what of it.") ChangeOutletInput input) {
        return OutletPayload.of(desk.once(
                "changeOutlet",
                input,
                Outlet.class,
                () -> desk.change(
                        desk.find(Outlet.class, input),
                        EntryAction.CHANGED,
                        outlet -> write(outlet, input.content()))));
    }

    private void write(Outlet outlet, OutletContentInput content) {
        if (content.website() != null) outlet.website = InputValidation.address("content.website", content.website());
        if (TextValidation.has(content.clear(), OutletField.WEBSITE)) outlet.website = null;
        aliases.rename(
                outlet,
                TextValidation.name(
                        outlet.name,
                        content.name(),
                        TextValidation.cleared(content.clear(), OutletField.NAME_AR, OutletField.NAME_EN)));
    }
}
