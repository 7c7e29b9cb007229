package news.hiwar.outlet;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Entity;
import news.hiwar.naming.Named;
import news.hiwar.relay.Node;
import org.eclipse.microprofile.graphql.Description;

@Entity
@Description("Who publishes: a newspaper, a channel, an agency, a site.")
public class Outlet extends Named implements Node {
    @Nullable
    @Description("The address of its site; null where it is not known.")
    public String website;
}
