package news.hiwar.platform.staff;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

@Input("RevokeAccessTokenInput")
@Description("Which token to revoke.")
public record RevokeAccessTokenInput(
        @Id @Description("Of a token of one's own.") String id) {}
