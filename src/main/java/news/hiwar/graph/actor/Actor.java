package news.hiwar.graph.actor;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.MentionTarget;
import news.hiwar.graph.naming.Named;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.SQLRestriction;

@Entity
@SQLRestriction(MergeableNode.NOT_MERGED)
@Description("An actor of the news: a person, a state, a body of a state, an organisation or a group.")
public class Actor extends Named implements Node, MentionTarget {
    @Enumerated(EnumType.STRING)
    @Description("Kind of the actor.")
    public ActorKind kind = ActorKind.PERSON;

    @Nullable
    @Description("Who or what it is, in one sentence; null if it is not known.")
    public Localized description;

    /** How strongly two articles that share the actor are related: from 0 if it is in every article to 1 if it is in one only. */
    @Ignore
    @NotContent
    public double rarity;

    @Ignore // ActorApi.affiliation
    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    public Actor affiliation;

    @Ignore // ActorApi.aliases
    @ElementCollection
    @CollectionTable(name = "actor_alias")
    @OrderColumn(name = "position")
    public List<Alias> aliases = new ArrayList<>();

    @Override
    public List<Alias> aliases() {
        return aliases;
    }
}
