package news.hiwar.discovery.feed;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import news.hiwar.graph.naming.Language;
import news.hiwar.platform.graphql.ClientError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ArticleFilter")
@Description("Which articles to list: all given members must hold; the values of one list are alternatives.")
public record ArticleFilter(
        @Nullable @Description("Slugs of actors, such as `mustafa-al-kadhimi`: one of them appears.")
        List<@NonNull String> actors,

        @Nullable @Description("Slugs of actors: every one of them appears.")
        List<@NonNull String> allActors,

        @Nullable
        @Description("Slugs of topics, such as `troop-withdrawal`: it is about one of them, or about a narrower one.")
        List<@NonNull String> topics,

        @Nullable
        @Description("The slug of a dialogue, such as `us-iraq-strategic-dialogue`: one of its rounds is covered.")
        String dialogue,

        @Nullable @Description("Numbers of rounds of that dialogue, such as 3 and 4: one of them is covered.")
        List<@NonNull Integer> rounds,

        @Nullable @Description("Slugs of outlets, such as `kurdistan-24`: one of them published it.")
        List<@NonNull String> outlets,

        @Nullable @Description("The language that it is written in.")
        Language language,

        @Nullable @Description("Published then or later.") Instant publishedFrom,

        @Nullable @Description("Published earlier than that.")
        Instant publishedBefore) {

    public static final ArticleFilter NONE = new ArticleFilter(null, null, null, null, null, null, null, null, null);

    static class RoundsWithoutDialogue extends ClientError {
        RoundsWithoutDialogue() {
            super("ROUNDS_WITHOUT_DIALOGUE", "`rounds` are numbers within a dialogue: name it in `dialogue`, too.");
        }
    }
}
