package news.hiwar.graph.article;

import org.eclipse.microprofile.graphql.Description;

@Description("How far an article has come.")
public enum ArticleState {
    @Description("An editor works on it; readers do not see it.")
    DRAFT,

    @Description("It will be published by itself, at `scheduledFor`; readers do not see it.")
    SCHEDULED,

    @Description("Readers see it.")
    PUBLISHED,

    @Description("Readers saw it once and do not any more; nothing else gets its id and slug.")
    WITHDRAWN
}
