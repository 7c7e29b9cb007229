package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.platform.mutation.UserError;
import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What a merge would do.")
public record MergePreview(
        @Nullable @Description("What would go; null where there is no such thing.")
        Node merged,

        @Nullable @Description("What would stay; null where there is no such thing.")
        Node survivor,

        @Description("The number of articles that would move.")
        int articles,

        @Description("How many of these have both.") int sharedArticles,

        @Description("The number of places in texts that would be about what stays.")
        int mentions,

        @Description("The number of actors that speak for it, of topics that are part of it, or of its rounds.")
        int dependents,

        @Description("The number of dialogues and rounds that it has a place in.")
        int dialogues,

        @Description("The names that what stays would get.") List<@NonNull String> aliases,

        @Description("The fields besides aliases in which the two differ: those of what stays stay.")
        List<@NonNull String> differences,

        @Description("Why they cannot be merged; empty where they can.")
        List<@NonNull UserError> problems) {
    static MergePreview impossible(UserError problem) {
        return new MergePreview(null, null, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(problem));
    }
}
