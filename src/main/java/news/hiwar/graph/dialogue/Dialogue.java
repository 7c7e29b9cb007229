package news.hiwar.graph.dialogue;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.SQLRestriction;

@Entity
@SQLRestriction(MergeableNode.NOT_MERGED)
@Description("A negotiation in several rounds.")
public class Dialogue extends Named implements Node {
    @Nullable
    @Description("What it is about, in one sentence; null if there is no description.")
    public Localized description;

    @Ignore // DialogueApi.parties
    @ManyToMany
    @JoinTable(name = "dialogue_party", inverseJoinColumns = @JoinColumn(name = "actor_id"))
    @OrderColumn(name = "position")
    public List<Actor> parties = new ArrayList<>();

    @Ignore // DialogueApi.aliases
    @ElementCollection
    @CollectionTable(name = "dialogue_alias")
    @OrderColumn(name = "position")
    public List<Alias> aliases = new ArrayList<>();

    @Override
    public List<Alias> aliases() {
        return aliases;
    }
}
