package news.hiwar.graph.outlet;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.WebAddress;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.SQLRestriction;

@Entity
@SQLRestriction(MergeableNode.NOT_MERGED)
@Description("A publisher of news: a newspaper, a channel, an agency or a website.")
public class Outlet extends Named implements Node {
    @Nullable
    @Description("URL of the website; null if it is not known.")
    @WebAddress
    public String website;

    @Ignore // OutletApi.aliases
    @ElementCollection
    @CollectionTable(name = "outlet_alias")
    @OrderColumn(name = "position")
    public List<Alias> aliases = new ArrayList<>();

    @Override
    public List<Alias> aliases() {
        return aliases;
    }
}
