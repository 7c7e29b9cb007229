package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AddStaffMemberInput")
@Description("A new account.")
public record AddStaffMemberInput(
        @Description("What they sign in with: 2 to 40 small Latin letters, digits, dots and hyphens.")
        String name,

        @Description("As their colleagues read it: 1 to 100 characters.")
        String displayName,

        @Description("At least 12 characters, at most 72 bytes; they should change it.")
        String password,

        @DefaultValue("EDITOR") @Description("What they may do: EDITOR or CHIEF.")
        Role role) {}
