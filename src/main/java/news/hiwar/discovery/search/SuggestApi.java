package news.hiwar.discovery.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.visibility.Audience;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.PageArguments;
import news.hiwar.platform.relay.Relations;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.text.linking.Gazetteer.Name;
import news.hiwar.text.linking.GazetteerCache;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Type;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class SuggestApi {
    private final GazetteerCache names;
    private final Preview preview;

    SuggestApi(GazetteerCache names, Preview preview) {
        this.names = names;
        this.preview = preview;
    }

    @Query
    @Description("Names that complete the typed text, in any spelling; most frequent in the news first.")
    public List<@NonNull Suggestion> suggest(
            @Description("Beginnings of one or more words of the name, in their order: `مصط كاظ`.") String prefix,
            @Nullable @Description("Kinds to return; all by default.") List<@NonNull SuggestionKind> kinds,
            @Nullable @Description("Maximum number of names: 1 to 100; 20 by default.") Integer first) {
        Set<Kind<?>> asked = new HashSet<>();
        (kinds == null || kinds.isEmpty() ? List.of(SuggestionKind.values()) : kinds)
                .forEach(kind -> asked.add(kind.kind()));
        int limit = PageArguments.first(first, 20);
        Audience audience = preview.audience();
        List<Name> completed = complete(prefix, asked, 2 * limit); // some may be hidden
        Map<Kind<?>, Map<Long, StoredNode>> rows = rows(completed);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Name name : completed) {
            Kind<?> kind = name.target().kind();
            StoredNode row = rows.getOrDefault(kind, Map.of()).get(name.target().key()); // it may have gone since
            if (suggestions.size() == limit || (row instanceof MergeableNode record && !audience.sees(record)))
                continue;
            if (row instanceof Node node) suggestions.add(new Suggestion(SuggestionKind.of(kind), name.text(), node));
        }
        return suggestions;
    }

    private List<Name> complete(String prefix, Set<Kind<?>> asked, int first) {
        List<Name> completed = names.cached().complete(prefix, asked, first);
        return completed.isEmpty() && Keyboard.isLatin(prefix)
                ? names.cached().complete(Keyboard.arabic(prefix), asked, first)
                : completed;
    }

    private static Map<Kind<?>, Map<Long, StoredNode>> rows(List<Name> names) {
        Map<Kind<?>, Set<Long>> keys = names.stream()
                .collect(groupingBy(
                        name -> name.target().kind(),
                        mapping(name -> name.target().key(), toSet())));
        Map<Kind<?>, Map<Long, StoredNode>> rows = new HashMap<>();
        keys.forEach((kind, of) -> rows.put(kind, Map.copyOf(Relations.rows(kind.type(), of))));
        return rows;
    }

    @Description("A name that completes the typed text.")
    @Type("Suggestion")
    public record Suggestion(
            @Description("Kind of the named record.") SuggestionKind kind,

            @Description("The matching name; an alias if the typed text begins an alias.")
            String text,

            @Description("The named record.") Node node) {}

    @Description("Kind of a suggested record.")
    @Enum("SuggestionKind")
    public enum SuggestionKind {
        @Description("An actor of any `ActorKind`.")
        ACTOR,

        @Description("A topic.")
        TOPIC,

        @Description("A round of a dialogue.")
        DIALOGUE_ROUND,

        @Description("A publisher of news.")
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
}
