package news.hiwar.discovery.search;

import java.util.Locale;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import org.eclipse.microprofile.graphql.Description;

@Description("What a suggested name stands for.")
public enum SuggestionKind {
    @Description("A person, state or organisation.")
    ACTOR,

    @Description("A topic.")
    TOPIC,

    @Description("A round of a dialogue.")
    DIALOGUE_ROUND,

    @Description("A newspaper, channel or agency.")
    OUTLET;

    /** The kind of the graph, whose name in the schema is the constant's. */
    Kind<?> kind() {
        return Kinds.ALL.stream()
                .filter(kind -> constant(kind).equals(name()))
                .findFirst()
                .orElseThrow();
    }

    static SuggestionKind of(Kind<?> kind) {
        return valueOf(constant(kind));
    }

    private static String constant(Kind<?> kind) {
        return kind.words().replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
