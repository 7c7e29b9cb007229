package news.hiwar.graph.dialogue;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.naming.Localized;
import news.hiwar.platform.relay.OwnedRow;
import news.hiwar.platform.relay.StoredNode.NotContent;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@Description("A participant of a round.")
public class Participant implements OwnedRow<DialogueRound> {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Ignore
    @NotContent
    @ManyToOne(fetch = FetchType.LAZY)
    public DialogueRound round;

    @Ignore
    @NotContent
    public int position;

    @Description("Actor who takes part.")
    @ManyToOne(fetch = FetchType.LAZY) // fetched by RoundApi.participants
    public Actor actor;

    @Nullable
    @Description("Party that the actor represents; null if it is not known.")
    @ManyToOne(fetch = FetchType.LAZY) // fetched by RoundApi.participants
    public Actor party;

    @Nullable
    @Description("Role of the actor; null if it is not known.")
    public Localized role;

    @Override
    public void belongTo(DialogueRound owner, int index) {
        round = owner;
        position = index;
    }

    @Override
    public Long key() {
        return rowId;
    }

    @Override
    public DialogueRound owner() {
        return round;
    }
}
