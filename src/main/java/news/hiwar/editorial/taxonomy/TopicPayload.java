package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.mutation.MutationResult;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.mutation.VersionConflict;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A topic after a mutation.")
public record TopicPayload(
        @Nullable @Description("The topic; null where there is an error.")
        Topic topic,

        @Nullable @Description("What others have changed; null unless there is a VERSION_CONFLICT.")
        VersionConflict conflict,

        @Description("Why nothing was done; empty where it was.")
        List<@NonNull UserError> userErrors) {
    static TopicPayload of(MutationResult<Topic> done) {
        return new TopicPayload(done.entry(), done.conflict(), done.errors());
    }
}
