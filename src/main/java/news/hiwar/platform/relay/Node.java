package news.hiwar.platform.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("An object with an id, by which `node` and `nodes` return it again.")
public interface Node {
    @Id
    @NonNull
    @Description("Opaque id, unique across all types, URL-safe, and stable when the database is rebuilt.")
    String getId();
}
