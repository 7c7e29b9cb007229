package news.hiwar.graph.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.link.Mention;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.Relations;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class CoverageApi {

    @Description("Actors that appear in the article, most prominent first.")
    public List<@NonNull List<@NonNull Actor>> actors(@Source List<Article> articles) {
        return Relations.many(
                articles,
                "select l.article.rowId, a from Appearance l join l.actor a where l.article.rowId in :parents"
                        + " order by l.rank");
    }

    @Description("Topics of the article, ordered by name.")
    public List<@NonNull List<@NonNull Topic>> topics(@Source List<Article> articles) {
        return Relations.many(
                articles,
                "select l.article.rowId, t from Tagging l join l.topic t where l.article.rowId in :parents and l.direct"
                        + " order by t.folded.ar, t.rowId");
    }

    @Description("Rounds that the article covers, ordered by dialogue and number.")
    public List<@NonNull List<@NonNull DialogueRound>> rounds(@Source List<Article> articles) {
        return Relations.many(
                articles,
                "select l.article.rowId, r from RoundCoverage l join l.round r where l.article.rowId in :parents"
                        + " order by r.dialogue.slug, r.number");
    }

    @Description("Mentions of actors, topics and rounds in the text, in reading order.")
    public List<@NonNull List<@NonNull Mention>> mentions(@Source List<Article> articles) {
        return Relations.many(
                articles,
                "select m.article.rowId, m from Mention m left join fetch m.actor left join fetch m.topic"
                        + " left join fetch m.round where m.article.rowId in :parents order by m.paragraph, m.start, m.rowId");
    }
}
