package news.hiwar.delivery.responsecache;

import static java.util.Map.entry;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.smallrye.graphql.api.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.OpaqueText.InvalidId;
import news.hiwar.platform.relay.StoredNode;

/**
 * The cache tags of fields besides those of the objects in them, by {@code Type.field}. A field without an entry belongs to
 * its parent: a change of it is a change of the parent.
 */
final class Dependencies {
    private static final Map<String, Function<DataFetchingEnvironment, Stream<String>>> FIELDS =
            new HashMap<>(Map.ofEntries(
                    entry("Query.round", Dependencies::round),
                    entry("Query.node", field -> missing(field.getArgument("id"))),
                    entry(
                            "Query.nodes",
                            field -> field.<List<String>>getArgument("ids").stream()
                                    .flatMap(Dependencies::missing)),
                    entry("Query.search", field -> Stream.of(Tags.INDEX, Tags.NAMES)),
                    entry("Query.suggest", field -> Stream.of(Tags.NAMES)),
                    entry("Query.changes", field -> Stream.of(Tags.CHANGES)),
                    entry("Query.viewer", field -> Stream.of()), // all readers get the same
                    entry(
                            "Query.staffMembers",
                            field -> Stream.of()), // for chief editors, whose responses are not cached
                    entry("Query.auditTrail", field -> Stream.of()), // for chief editors, too
                    entry("Query.deskArticles", field -> Stream.of(Tags.ARTICLES)),
                    entry("Query.mergePreview", field -> Stream.of(Tags.ARTICLES, Tags.NAMES, Tags.DIALOGUES)),
                    entry("Query.importPreview", field -> Stream.of(Tags.ARTICLES, Tags.NAMES, Tags.DIALOGUES)),
                    entry("Article.related", field -> Stream.of(Tags.INDEX)),
                    entry("Actor.topics", Dependencies::list),
                    entry("Actor.coActors", Dependencies::list),
                    entry("Actor.members", field -> Stream.of(Tags.ACTORS)),
                    entry("Actor.rounds", field -> Stream.of(Tags.DIALOGUES)),
                    entry("Topic.actors", Dependencies::list),
                    entry("Topic.narrower", field -> Stream.of(Tags.TOPICS)),
                    entry("Dialogue.rounds", field -> Stream.of(Tags.DIALOGUES)),
                    entry("DialogueRound.previous", field -> Stream.of(Tags.DIALOGUES)),
                    entry("DialogueRound.next", field -> Stream.of(Tags.DIALOGUES))));

    static {
        for (Kind<?> kind : Kinds.ALL) {
            String singular = kind.name().toLowerCase(Locale.ROOT);
            FIELDS.putIfAbsent("Query." + singular, field -> missing(kind.name(), field.getArgument("slug")));
            // The filter of actors asks what articles cover.
            FIELDS.putIfAbsent("Query." + kind.plural(), field -> Stream.of(kind.plural(), Tags.ARTICLES));
            if (kind.isMergeable()) FIELDS.putIfAbsent(kind.name() + ".articles", Dependencies::list);
        }
    }

    private Dependencies() {}

    /** Whether it depends on more than its parent and the objects in it. */
    static boolean knows(String type, String field) {
        return FIELDS.containsKey(type + "." + field);
    }

    static void of(String type, DataFetchingEnvironment field, Consumer<String> tags) {
        Function<DataFetchingEnvironment, Stream<String>> dependency =
                FIELDS.get(type + "." + field.getField().getName());
        if (dependency != null) dependency.apply(field).forEach(tags);
    }

    /** A filter may depend on more than the list of the record. */
    private static Stream<String> list(DataFetchingEnvironment field) {
        StoredNode of = field.getSource();
        Stream<String> filtered = field.getArgument("filter") == null ? Stream.of() : Stream.of(Tags.ARTICLES);
        return Stream.concat(
                filtered, Stream.of(Tags.articlesOf(((GraphQLNamedType) field.getParentType()).getName(), of.rowId)));
    }

    private static Stream<String> round(DataFetchingEnvironment field) {
        int number = field.<Number>getArgument("number").intValue();
        return missing("DialogueRound", DialogueRound.slug(field.getArgument("dialogue"), number));
    }

    private static Stream<String> missing(@Nullable String id) {
        try {
            GlobalId parsed = GlobalId.parse(String.valueOf(id));
            return missing(parsed.type(), parsed.slug());
        } catch (InvalidId refusedByTheField) {
            return Stream.of();
        }
    }

    private static Stream<String> missing(String type, String slug) {
        return Stream.of(Tags.missing(type, slug));
    }
}
