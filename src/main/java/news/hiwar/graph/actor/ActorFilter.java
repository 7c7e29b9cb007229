package news.hiwar.graph.actor;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ActorFilter")
@Description("Filter of a list of actors: an actor must meet every given field.")
public record ActorFilter(
        @Nullable @Description("Kinds of the actors.") List<@NonNull ActorKind> kinds,

        @Nullable @Description("Beginning of a name or alias, in any language and spelling.")
        String name,

        @Nullable @Description("Slug of a topic: the actor appears in an article about it.")
        String topic,

        @Nullable @Description("Slug of a dialogue: the actor appears in an article that covers it.")
        String dialogue) {}
