package news.hiwar.delivery.responsecache;

import static java.util.Map.entry;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.OpaqueText.InvalidId;
import news.hiwar.platform.relay.StoredNode;

/**
 * What the answers of fields depend on besides the objects in them, as {@code Type.field}. A field that is not here is
 * its parent's own: a change of it counts as one of the parent.
 */
final class Dependencies {
    private static final Map<String, Function<DataFetchingEnvironment, Stream<String>>> FIELDS = Map.ofEntries(
            entry("Query.article", field -> missing("Article", field.getArgument("slug"))),
            entry("Query.actor", field -> missing("Actor", field.getArgument("slug"))),
            entry("Query.topic", field -> missing("Topic", field.getArgument("slug"))),
            entry("Query.outlet", field -> missing("Outlet", field.getArgument("slug"))),
            entry("Query.dialogue", field -> missing("Dialogue", field.getArgument("slug"))),
            entry("Query.round", Dependencies::round),
            entry("Query.node", field -> missing(field.getArgument("id"))),
            entry(
                    "Query.nodes",
                    field -> field.<List<String>>getArgument("ids").stream().flatMap(Dependencies::missing)),
            entry("Query.articles", field -> Stream.of(Tags.ARTICLES)),
            entry(
                    "Query.actors",
                    field -> Stream.of(Tags.ACTORS, Tags.ARTICLES)), // its filter asks what articles cover
            entry("Query.topics", field -> Stream.of(Tags.TOPICS)),
            entry("Query.outlets", field -> Stream.of(Tags.OUTLETS)),
            entry("Query.dialogues", field -> Stream.of(Tags.DIALOGUES)),
            entry("Query.search", field -> Stream.of(Tags.INDEX, Tags.NAMES)),
            entry("Query.suggest", field -> Stream.of(Tags.NAMES)),
            entry("Query.changes", field -> Stream.of(Tags.CHANGES)),
            entry("Query.viewer", field -> Stream.of()), // of readers, who are all alike
            entry("Query.staffMembers", field -> Stream.of()), // of chief editors, whose answers are not kept
            entry("Query.auditTrail", field -> Stream.of()), // of chief editors, too
            entry("Query.deskArticles", field -> Stream.of(Tags.ARTICLES)),
            entry("Query.mergePreview", field -> Stream.of(Tags.ARTICLES, Tags.NAMES, Tags.DIALOGUES)),
            entry("Query.importPreview", field -> Stream.of(Tags.ARTICLES, Tags.NAMES, Tags.DIALOGUES)),
            entry("Article.related", field -> Stream.of(Tags.INDEX)),
            entry("Actor.articles", Dependencies::shelf),
            entry("Actor.topics", Dependencies::shelf),
            entry("Actor.coActors", Dependencies::shelf),
            entry("Actor.members", field -> Stream.of(Tags.ACTORS)),
            entry("Actor.rounds", field -> Stream.of(Tags.DIALOGUES)),
            entry("Topic.articles", Dependencies::shelf),
            entry("Topic.actors", Dependencies::shelf),
            entry("Topic.narrower", field -> Stream.of(Tags.TOPICS)),
            entry("Outlet.articles", Dependencies::shelf),
            entry("Dialogue.articles", Dependencies::shelf),
            entry("Dialogue.rounds", field -> Stream.of(Tags.DIALOGUES)),
            entry("DialogueRound.articles", Dependencies::shelf),
            entry("DialogueRound.previous", field -> Stream.of(Tags.DIALOGUES)),
            entry("DialogueRound.next", field -> Stream.of(Tags.DIALOGUES)));

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

    /** A filter may ask for what is no matter of the shelf. */
    private static Stream<String> shelf(DataFetchingEnvironment field) {
        StoredNode of = field.getSource();
        Stream<String> filtered = field.getArgument("filter") == null ? Stream.of() : Stream.of(Tags.ARTICLES);
        return Stream.concat(
                filtered, Stream.of(Tags.shelf(((GraphQLNamedType) field.getParentType()).getName(), of.rowId)));
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
