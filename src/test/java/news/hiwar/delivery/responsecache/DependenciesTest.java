package news.hiwar.delivery.responsecache;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A field that is new must say what its answer depends on, or be seen here to be its parent's own. */
@QuarkusTest
class DependenciesTest {
    @Inject
    GraphQLSchema schema;

    @Test
    void everyRelationIsKnownOrItsParentsOwn() {
        assertThat(relations(schema.getObjectType("Query"))).isEmpty();
        assertThat(Stream.of("Article", "Actor", "Topic", "Outlet", "Dialogue", "DialogueRound")
                        .flatMap(type -> relations(schema.getObjectType(type)).stream()))
                .containsExactlyInAnyOrder(
                        "Article.actors",
                        "Article.corrections",
                        "Article.mentions",
                        "Article.outlet",
                        "Article.paragraphs",
                        "Article.publication",
                        "Article.revisions",
                        "Article.rounds",
                        "Article.source",
                        "Article.topics",
                        "Actor.affiliation",
                        "Actor.revisions",
                        "Topic.broader",
                        "Topic.revisions",
                        "Outlet.revisions",
                        "Dialogue.parties",
                        "Dialogue.revisions",
                        "DialogueRound.agenda",
                        "DialogueRound.date",
                        "DialogueRound.dialogue",
                        "DialogueRound.participants",
                        "DialogueRound.revisions");
    }

    private static List<String> relations(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(DependenciesTest::isObject)
                .filter(field -> !Dependencies.knows(type.getName(), field.getName()))
                .map(field -> type.getName() + "." + field.getName())
                .toList();
    }

    private static boolean isObject(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return !(type instanceof GraphQLScalarType) && !(type instanceof graphql.schema.GraphQLEnumType);
    }
}
