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

/** Lists drafts and scheduled articles, and tells what the editor may do with an article. */
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
    @Description("Articles that are not published, last changed first. Requires the role EDITOR.")
    public Connection<Article> deskArticles(
            @Nullable @Description("States of the articles; all except PUBLISHED by default.")
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

    @Description("Whether the viewer may change its content, or correct it if it is published.")
    public List<@NonNull Boolean> viewerCanChange(@Source List<Article> articles) {
        return allowed(articles, Role.EDITOR_NAME, article -> true);
    }

    @Description("Whether the viewer may publish it.")
    public List<@NonNull Boolean> viewerCanPublish(@Source List<Article> articles) {
        return allowed(articles, Role.EDITOR_NAME, article -> article.state != ArticleState.PUBLISHED);
    }

    @Description("Whether the viewer may withdraw it.")
    public List<@NonNull Boolean> viewerCanWithdraw(@Source List<Article> articles) {
        return allowed(articles, Role.EDITOR_NAME, article -> article.state == ArticleState.PUBLISHED);
    }

    @Description("Whether the viewer may delete it.")
    public List<@NonNull Boolean> viewerCanDelete(@Source List<Article> articles) {
        return allowed(articles, Role.CHIEF_NAME, article -> true);
    }

    private List<Boolean> allowed(List<Article> articles, String role, Predicate<Article> condition) {
        boolean hasRole = identity.hasRole(role);
        return articles.stream()
                .map(article -> hasRole && condition.test(article))
                .toList();
    }
}
