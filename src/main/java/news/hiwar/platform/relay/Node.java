package news.hiwar.platform.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("Whatever has an id of its own and can be fetched again by it.")
public interface Node {
    @Id
    @NonNull
    @Description("Opaque, unique across all types, URL-safe, and the same after the database is rebuilt.")
    String getId();
}
