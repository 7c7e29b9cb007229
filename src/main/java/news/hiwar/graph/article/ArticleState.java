package news.hiwar.graph.article;

import org.eclipse.microprofile.graphql.Description;

@Description("State of an article in the editorial workflow.")
public enum ArticleState {
    @Description("Work in progress; readers do not see it.")
    DRAFT,

    @Description("Will be published automatically at `scheduledFor`; readers do not see it yet.")
    SCHEDULED,

    @Description("Readers see it.")
    PUBLISHED,

    @Description("Withdrawn after publication: readers no longer see it. Its id and slug are not reused.")
    WITHDRAWN
}
