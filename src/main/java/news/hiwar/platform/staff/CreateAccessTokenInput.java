package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("CreateAccessTokenInput")
@Description("A token for a tool of one's own.")
public record CreateAccessTokenInput(
        @Description("What it is for, such as `import script`: 1 to 100 characters.")
        String label,

        @DefaultValue("90") @Description("Days until it is refused: 1 to 365.")
        int days) {}
