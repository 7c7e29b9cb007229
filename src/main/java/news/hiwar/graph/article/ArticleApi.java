package news.hiwar.graph.article;

import static java.util.stream.Collectors.joining;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.relay.Relations;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ArticleApi {
    private final Preview preview;

    ArticleApi(Preview preview) {
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The article with this slug; null if there is none.")
    public Article article(@Description("Such as `kadhimi-heads-to-washington-last-round`.") String slug) {
        return Article.find(
                        "from Article a where a.slug = ?1 and "
                                + preview.audience().sees("a"),
                        slug)
                .firstResult();
    }

    @Nullable
    @Description("Outlet that published it; null if the document names none.")
    public List<Outlet> outlet(@Source List<Article> articles) {
        return Relations.one(articles, "select a.rowId, o from Article a join a.outlet o where a.rowId in :parents");
    }

    @Description("The paragraphs of the body, in order.")
    public List<@NonNull List<@NonNull Paragraph>> paragraphs(@Source List<Article> articles) {
        return Relations.many(
                articles,
                "select a.rowId, p from Article a join a.paragraphs p where a.rowId in :parents order by p.index");
    }

    @Description("The paragraphs of the body, joined by a blank line.")
    public List<@NonNull String> body(@Source List<Article> articles) {
        return paragraphs(articles).stream()
                .map(of -> of.stream().map(Paragraph::text).collect(joining("\n\n")))
                .toList();
    }
}
