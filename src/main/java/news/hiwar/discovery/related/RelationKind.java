package news.hiwar.discovery.related;

import org.eclipse.microprofile.graphql.Description;

@Description("What relates two stories.")
public enum RelationKind {
    @Description("Both cover one round of a dialogue.")
    SAME_ROUND,

    @Description("The same actors appear in both; rare ones count for more.")
    SHARED_ACTORS,

    @Description("Both are about the same topics; rare ones count for more.")
    SHARED_TOPICS,

    @Description("Their texts use the same words, above all in headline and standfirst.")
    SIMILAR_TEXT
}
