package news.hiwar.graph.actor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorFilter")
@Description("Which actors to list; all given members must hold.")
public record ActorFilter(
        @Nullable @Description("It is of one of these kinds.")
        List<@NonNull ActorKind> kinds,

        @Nullable @Description("How one of its names begins, in any language and spelling.")
        String name,

        @Nullable @Description("The slug of a topic: it appears in an article about that.")
        String topic,

        @Nullable @Description("The slug of a dialogue: it appears in an article that covers that.")
        String dialogue) {}
