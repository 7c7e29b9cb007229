package news.hiwar.graph.dialogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.PageArguments;
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
public class DialogueApi {
    private final Selection selection;
    private final Preview preview;

    DialogueApi(Selection selection, Preview preview) {
        this.selection = selection;
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The dialogue with this slug; null if there is none.")
    public Dialogue dialogue(@Description("Such as `us-iraq-strategic-dialogue`.") String slug) {
        return preview.seen(Slugs.find(Dialogue.class, slug));
    }

    @Query
    @Description("All dialogues, ordered by name.")
    public Connection<Dialogue> dialogues(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        PageArguments page = PageArguments.of(first, after, last, before);
        Conditions conditions = new Conditions().and(preview.audience().sees("n"));
        return new Keyset<>(Named.byName(Dialogue.class, null), conditions, page, selection.has("totalCount"))
                .page(List.of());
    }

    @Description("Parties of the negotiation.")
    public List<@NonNull List<@NonNull Actor>> parties(@Source List<Dialogue> dialogues) {
        return Relations.many(
                dialogues,
                "select d.rowId, p from Dialogue d join d.parties p where d.rowId in :parents order by index(p)");
    }

    @Description("Rounds, ordered by number.")
    public List<@NonNull List<@NonNull DialogueRound>> rounds(@Source List<Dialogue> dialogues) {
        return Relations.many(
                dialogues,
                "select r.dialogue.rowId, r from DialogueRound r where r.dialogue.rowId in :parents and "
                        + preview.audience().sees("r") + " order by r.number");
    }

    @Description("Known spellings of the name, in any language.")
    public List<@NonNull List<@NonNull String>> aliases(@Source List<Dialogue> dialogues) {
        return Relations.many(
                dialogues,
                "select e.rowId, s.text from Dialogue e join e.aliases s where e.rowId in :parents order by index(s)");
    }
}
