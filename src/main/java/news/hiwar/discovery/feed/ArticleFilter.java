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
@Description(
        "Filter of a list of articles: an article must meet every given field; the values of one list are alternatives.")
public record ArticleFilter(
        @Nullable
        @Description("Slugs of actors, such as `mustafa-al-kadhimi`: at least one of them appears in the article.")
        List<@NonNull String> actors,

        @Nullable @Description("Slugs of actors: all of them appear in the article.")
        List<@NonNull String> allActors,

        @Nullable
        @Description(
                "Slugs of topics, such as `troop-withdrawal`: the article is about at least one of them or a narrower topic.")
        List<@NonNull String> topics,

        @Nullable
        @Description(
                "Slug of a dialogue, such as `us-iraq-strategic-dialogue`: the article covers at least one of its rounds.")
        String dialogue,

        @Nullable
        @Description("Numbers of rounds of `dialogue`, such as 3 and 4: the article covers at least one of them.")
        List<@NonNull Integer> rounds,

        @Nullable @Description("Slugs of outlets, such as `kurdistan-24`: one of them published the article.")
        List<@NonNull String> outlets,

        @Nullable @Description("Language of the article.") Language language,

        @Nullable @Description("Earliest publication time, inclusive.")
        Instant publishedFrom,

        @Nullable @Description("Latest publication time, exclusive.")
        Instant publishedBefore) {

    public static final ArticleFilter NONE = new ArticleFilter(null, null, null, null, null, null, null, null, null);

    static class RoundsWithoutDialogue extends ClientError {
        RoundsWithoutDialogue() {
            super("ROUNDS_WITHOUT_DIALOGUE", "`rounds` requires `dialogue`. Give the slug of the dialogue, too.");
        }
    }
}
