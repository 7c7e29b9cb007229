package news.hiwar.graph.dialogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.topic.Topic;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.Slugs;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class RoundApi {
    private final Preview preview;

    RoundApi(Preview preview) {
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The round with this number; null if there is none.")
    public DialogueRound round(
            @Description("The slug of the dialogue, such as `us-iraq-strategic-dialogue`.") String dialogue,
            @Description("From 1.") int number) {
        return preview.seen(Slugs.find(DialogueRound.class, DialogueRound.slug(dialogue, number)));
    }

    @Description("Dialogue of the round.")
    public List<Dialogue> dialogue(@Source List<DialogueRound> rounds) {
        return Relations.one(
                rounds, "select r.rowId, d from DialogueRound r join r.dialogue d where r.rowId in :parents");
    }

    @Description("Participants of the round.")
    public List<@NonNull List<@NonNull Participant>> participants(@Source List<DialogueRound> rounds) {
        return Relations.many(
                rounds,
                "select p.round.rowId, p from Participant p join fetch p.actor left join fetch p.party"
                        + " where p.round.rowId in :parents order by p.position");
    }

    @Description("Topics on the agenda.")
    public List<@NonNull List<@NonNull Topic>> agenda(@Source List<DialogueRound> rounds) {
        return Relations.many(
                rounds,
                "select r.rowId, t from DialogueRound r join r.agenda t where r.rowId in :parents order by index(t)");
    }

    @Description("Outcomes of the round.")
    public List<@NonNull List<@NonNull Localized>> outcomes(@Source List<DialogueRound> rounds) {
        return Relations.many(
                rounds,
                "select r.rowId, o from DialogueRound r join r.outcomes o where r.rowId in :parents order by index(o)");
    }

    @Nullable
    @Description("The round before it; null for the first.")
    public List<DialogueRound> previous(@Source List<DialogueRound> rounds) {
        return Relations.one(
                rounds,
                "select r.rowId, p from DialogueRound r join DialogueRound p on p.dialogue = r.dialogue"
                        + " and p.number < r.number where r.rowId in :parents and "
                        + preview.audience().sees("p") + " order by p.number desc");
    }

    @Nullable
    @Description("The round after it; null for the last.")
    public List<DialogueRound> next(@Source List<DialogueRound> rounds) {
        return Relations.one(
                rounds,
                "select r.rowId, n from DialogueRound r join DialogueRound n on n.dialogue = r.dialogue"
                        + " and n.number > r.number where r.rowId in :parents and "
                        + preview.audience().sees("n") + " order by n.number");
    }

    @Description("Rounds of dialogues that the actor is a party to, and rounds in which it takes part.")
    public List<@NonNull List<@NonNull DialogueRound>> rounds(@Source List<Actor> actors) {
        return Relations.many(
                actors,
                "select a.rowId, r from Actor a, DialogueRound r join r.dialogue d where a.rowId in :parents"
                        + " and (a member of d.parties or exists (select 1 from Participant p"
                        + " where p.round = r and (p.actor = a or p.party = a))) and "
                        + preview.audience().sees("r") + " order by d.folded.ar, r.number");
    }
}
