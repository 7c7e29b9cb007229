package news.hiwar.delivery.following;

/**
 * That readers see an article differently.
 *
 * @param key of the article, which may be gone
 */
public record ArticleChangeEvent(ChangeKind kind, long key, String slug) {
    /** Where GraphQL's own context has the event that a subscription is executed for; nothing while it is only checked. */
    public static final String KEY = "hiwar.event";
}
