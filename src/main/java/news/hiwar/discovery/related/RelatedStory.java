package news.hiwar.discovery.related;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.Named;
import news.hiwar.graph.topic.Topic;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A related story.")
public record RelatedStory(
        @Description("The related article.") Article article,

        @Description("Closeness from 0 to 1: the sum of the weights of the reasons.")
        double score,

        @Description("Why the story is related, highest weight first.")
        List<@NonNull RelationReason> reasons) {
    @Description("Why two stories are related.")
    @Type("RelationReason")
    public record RelationReason(
            @Description("Kind of relation.") RelationKind kind,

            @Description("Share of the reason in the score.")
            double weight,

            @Description("A sentence that can be shown to readers.")
            Localized text,

            @Description("Shared actors, rarest first; empty for other kinds.")
            List<@NonNull Actor> actors,

            @Description("Shared topics, rarest first; empty for other kinds.")
            List<@NonNull Topic> topics,

            @Nullable @Description("The round that both stories cover; null for other kinds.")
            DialogueRound round,

            @Description("Shared words, as the given article writes them; empty for other kinds.")
            List<@NonNull String> terms) {
        private static final int SHOWN = 3;

        static RelationReason sameRound(double weight, DialogueRound round) {
            Localized text = new Localized(
                    "يتناول الخبران %s: %s.".formatted(round.dialogue.name.in(Language.AR), round.name.in(Language.AR)),
                    "Both cover %s: %s.".formatted(round.dialogue.name.in(Language.EN), round.name.in(Language.EN)));
            return new RelationReason(RelationKind.SAME_ROUND, weight, text, List.of(), List.of(), round, List.of());
        }

        static RelationReason sharedActors(double weight, List<Actor> actors) {
            Localized text = new Localized(
                    "يرد في الخبرين %s.".formatted(some(names(actors, Language.AR), "، ", " وغيرهم")),
                    "Both mention %s.".formatted(some(names(actors, Language.EN), ", ", " and others")));
            return new RelationReason(RelationKind.SHARED_ACTORS, weight, text, actors, List.of(), null, List.of());
        }

        static RelationReason sharedTopics(double weight, List<Topic> topics) {
            Localized text = new Localized(
                    "موضوعات الخبرين المشتركة: %s.".formatted(some(names(topics, Language.AR), "، ", " وغيرها")),
                    "Both are about: %s.".formatted(some(names(topics, Language.EN), ", ", " and more")));
            return new RelationReason(RelationKind.SHARED_TOPICS, weight, text, List.of(), topics, null, List.of());
        }

        static RelationReason similarText(double weight, List<String> terms) {
            Localized text = new Localized(
                    "كلمات مشتركة بين النصين: %s.".formatted(some(terms, "، ", " وغيرها")),
                    "Their texts share the words: %s.".formatted(some(terms, ", ", " and more")));
            return new RelationReason(RelationKind.SIMILAR_TEXT, weight, text, List.of(), List.of(), null, terms);
        }

        private static List<String> names(List<? extends Named> named, Language language) {
            return named.stream().map(each -> each.name.in(language)).toList();
        }

        private static String some(List<String> items, String comma, String rest) {
            String shown = String.join(comma, items.subList(0, Math.min(SHOWN, items.size())));
            return items.size() > SHOWN ? shown + rest : shown;
        }
    }

    @Description("Kind of relation between two stories.")
    @Enum("RelationKind")
    public enum RelationKind {
        @Description("Both stories cover one round of a dialogue.")
        SAME_ROUND,

        @Description("The same actors appear in both stories; rare actors count more.")
        SHARED_ACTORS,

        @Description("Both stories are about the same topics; rare topics count more.")
        SHARED_TOPICS,

        @Description("The texts share significant words, above all in headline and standfirst.")
        SIMILAR_TEXT
    }
}
