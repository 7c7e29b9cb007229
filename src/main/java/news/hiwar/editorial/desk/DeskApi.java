package news.hiwar.editorial.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.article.ArticleState;
import news.hiwar.platform.graphql.Selection;
import news.hiwar.platform.relay.Conditions;
import news.hiwar.platform.relay.Connection;
import news.hiwar.platform.relay.Keyset;
import news.hiwar.platform.relay.Keyset.Listing;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What lies on the desk, and what whoever looks may do with it. */
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class DeskApi {
    private static final Listing<Article> LAST_CHANGED =
            new Listing<>(Article.class, "Article l", null, "l.updatedAt", Instant.class, "l.rowId", true);

    private final Selection selection;
    private final SecurityIdentity identity;

    DeskApi(Selection selection, SecurityIdentity identity) {
        this.selection = selection;
        this.identity = identity;
    }

    @Query
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Articles that readers do not see, those changed last first. For editors.")
    public Connection<Article> deskArticles(
            @Nullable @Description("Only those that have come so far; all but the published ones unless given.")
                    List<@NonNull ArticleState> states,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        Set<ArticleState> wanted = states == null || states.isEmpty()
                ? EnumSet.complementOf(EnumSet.of(ArticleState.PUBLISHED))
                : EnumSet.copyOf(states);
        PageArguments page = PageArguments.of(first, after, last, before);
        Conditions conditions = new Conditions().and("l.state in :states", "states", wanted);
        return new Keyset<>(LAST_CHANGED, conditions, page, selection.has("totalCount")).page(List.of());
    }

    @Description("Whether you may change what stands in it: correct it, where readers see it.")
    public List<@NonNull Boolean> viewerCanChange(@Source List<Article> articles) {
        return may(articles, Role.EDITOR_NAME, article -> true);
    }

    @Description("Whether you may publish it now.")
    public List<@NonNull Boolean> viewerCanPublish(@Source List<Article> articles) {
        return may(articles, Role.EDITOR_NAME, article -> article.state != ArticleState.PUBLISHED);
    }

    @Description("Whether you may take it from readers.")
    public List<@NonNull Boolean> viewerCanWithdraw(@Source List<Article> articles) {
        return may(articles, Role.EDITOR_NAME, article -> article.state == ArticleState.PUBLISHED);
    }

    @Description("Whether you may delete it for good.")
    public List<@NonNull Boolean> viewerCanDelete(@Source List<Article> articles) {
        return may(articles, Role.CHIEF_NAME, article -> true);
    }

    private List<Boolean> may(List<Article> articles, String role, Predicate<Article> when) {
        boolean allowed = identity.hasRole(role);
        return articles.stream().map(article -> allowed && when.test(article)).toList();
    }
}
