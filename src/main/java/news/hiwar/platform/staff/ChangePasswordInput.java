package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ChangePasswordInput")
@Description("A new password of one's own.")
public record ChangePasswordInput(
        @Description("The one until now.") String current,

        @Description("The new one: at least 12 characters, at most 72 bytes.")
        String replacement) {}
