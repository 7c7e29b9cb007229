package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.dialogue.RoundFormat;
import news.hiwar.graph.dialogue.RoundStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RoundContentInput")
@Description("What is to be known of a round. Of one that exists what is not given stays as it is.")
public record RoundContentInput(
        @Nullable @Description("The name: 1 to 300 characters in each language.")
        TextInput name,

        @Nullable @Description("What became of it; ANNOUNCED for a new round.")
        RoundStatus status,

        @Nullable @Description("How the parties met.") RoundFormat format,

        @Nullable @Description("Where it was held or is due: at most 300 characters in each language.")
        TextInput venue,

        @Nullable @Description("When it was held or is due.")
        DaysInput date,

        @Nullable @Description("Who takes part, all of them: at most 100.")
        List<@NonNull ParticipantInput> participants,

        @Nullable @Description("The slugs of the topics to be talked about, all of them: at most 50.")
        List<@NonNull String> agenda,

        @Nullable @Description("What it led to, all of it: at most 50 texts of at most 2000 characters.")
        List<@NonNull TextInput> outcomes,

        @Nullable @Description("What is taken out, since what is not given stays.")
        List<@NonNull RoundField> clear) {}
