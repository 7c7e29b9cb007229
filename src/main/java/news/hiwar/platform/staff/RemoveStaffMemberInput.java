package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("RemoveStaffMemberInput")
@Description("Whose account to close.")
public record RemoveStaffMemberInput(
        @Description("What they sign in with.") String name) {}
