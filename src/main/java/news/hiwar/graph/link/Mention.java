package news.hiwar.graph.link;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.MentionTarget;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@Description(
        "A mention of an actor, a topic or a round in the body: `paragraphs[paragraph].text.substring(start, end) == text`.")
public class Mention {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Article article;

    @Description("Index of the paragraph, from 0.")
    public int paragraph;

    @Column(name = "start_offset")
    @Description("Start in the paragraph, in UTF-16 code units.")
    public int start;

    @Column(name = "end_offset")
    @Description("End in the paragraph, exclusive, in UTF-16 code units.")
    public int end;

    @Description("Words of the mention.")
    public String text;

    @Ignore
    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    public Actor actor;

    @Ignore
    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    public Topic topic;

    @Ignore
    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    public DialogueRound round;

    @Description("Actor, topic or round that is mentioned.")
    public MentionTarget getTarget() {
        if (actor != null) return actor;
        return topic != null ? topic : requireNonNull(round);
    }

    /** Makes the mention one of a row; a row that words cannot be about leaves it without a target. */
    public void about(StoredNode row) {
        if (row instanceof Actor mentioned) actor = mentioned;
        else if (row instanceof Topic mentioned) topic = mentioned;
        else if (row instanceof DialogueRound mentioned) round = mentioned;
    }

    public boolean hasTarget() {
        return actor != null || topic != null || round != null;
    }
}
