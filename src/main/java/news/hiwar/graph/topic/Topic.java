package news.hiwar.graph.topic;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
@Description("A topic of articles. Topics have at most two levels.")
public class Topic extends Named implements Node, MentionTarget {
    @Nullable
    @Description("What the topic covers, in one sentence; null if there is no description.")
    public Localized description;

    /** How strongly two articles that share the topic are related: from 0 if every article is about it to 1 if only one is. */
    @Ignore
    @NotContent
    public double rarity;

    @Ignore // TopicApi.broader
    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    public Topic broader;

    @Ignore // TopicApi.aliases
    @ElementCollection
    @CollectionTable(name = "topic_alias")
    @OrderColumn(name = "position")
    public List<Alias> aliases = new ArrayList<>();

    @Override
    public List<Alias> aliases() {
        return aliases;
    }
}
