package news.hiwar.editorial.taxonomy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.outlet.Outlet;
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

/** Lets editors create and change outlets. */
@GraphQLApi
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR_NAME)
public class OutletEditingApi {
    private final TaxonomyEditing editing;

    OutletEditingApi(TaxonomyEditing editing) {
        this.editing = editing;
    }

    @Mutation
    @Description("Creates an outlet.")
    public OutletPayload createOutlet(@Description("The outlet to create.") CreateOutletInput input) {
        return OutletPayload.of(editing.create(Kinds.OUTLET, input.slug, input.content.name, input.aliases, outlet -> {
            write(outlet, input.content);
        }));
    }

    @Mutation
    @Description("Changes an outlet.")
    public OutletPayload changeOutlet(@Description("The change.") ChangeOutletInput input) {
        return OutletPayload.of(editing.change(Kinds.OUTLET, input, outlet -> write(outlet, input.content)));
    }

    private void write(Outlet outlet, OutletContentInput content) {
        if (content.website != null) outlet.website = InputValidation.address("content.website", content.website);
        if (TextInput.clears(content.clear, OutletField.WEBSITE)) outlet.website = null;
        editing.rename(
                outlet,
                TextInput.name(
                        outlet.name,
                        content.name,
                        TextInput.cleared(content.clear, OutletField.NAME_AR, OutletField.NAME_EN)));
    }

    @Input("CreateOutletInput")
    @Description("An outlet to create.")
    public record CreateOutletInput(
            @Nullable
            @Description("The slug: lower-case Latin letters, digits and hyphens. By default it is made from the name.")
            String slug,

            @Description("Its content; a name is required.") OutletContentInput content,

            @Nullable @Description("Further names, in any language: at most 50.")
            List<@NonNull String> aliases)
            implements MutationInput {}

    @Input("ChangeOutletInput")
    @Description("A change of an outlet.")
    public record ChangeOutletInput(
            @Id @Description("The outlet to change.") String id,

            @Description("What changes.") OutletContentInput content)
            implements ChangeInput {}

    @Input("OutletContentInput")
    @Description("The content of an outlet. On a change, omitted fields keep their value.")
    public record OutletContentInput(
            @Nullable @Description("The name: 1 to 300 characters in each language. The previous name stays an alias.")
            TextInput name,

            @Nullable @Description("URL of the website, beginning with `https://` or `http://`.")
            String website,

            @Nullable @Description("Fields to clear, since omitted fields keep their value.")
            List<@NonNull OutletField> clear) {}

    @Description("A field of an outlet that can be cleared.")
    public enum OutletField {
        @Description("The Arabic name, if there is an English one.")
        NAME_AR,

        @Description("The English name, if there is an Arabic one.")
        NAME_EN,

        @Description("`website`.")
        WEBSITE
    }

    @Description("The result of a mutation of an outlet.")
    public record OutletPayload(
            @Nullable @Description("The outlet; null on error.")
            Outlet outlet,

            @Nullable @Description("What was changed by others; null unless the error is VERSION_CONFLICT.")
            VersionConflict conflict,

            @Description("Why the mutation was rejected; empty on success.")
            List<@NonNull UserError> userErrors) {
        static OutletPayload of(MutationResult<Outlet> result) {
            return new OutletPayload(result.record(), result.conflict(), result.errors());
        }
    }
}
