package news.hiwar.answers;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** How long others may keep the answer to an operation: the smallest hint of the types and fields in it. */
@ApplicationScoped
public class Freshness {
    /** In seconds, of types and fields: what is written once can be kept for longer than what grows all day. */
    private static final Map<String, Integer> HINTS = Map.of(
            "Article", 60,
            "Actor", 300,
            "Topic", 300,
            "Outlet", 300,
            "Dialogue", 300,
            "DialogueRound", 300,
            "Query.articles", 30,
            "Query.search", 30,
            "Query.suggest", 300,
            "Query.importPreview", 0);

    /** Where nothing in the operation has a hint. */
    private static final int SECONDS = 60;

    private final GraphQLSchema schema;

    Freshness(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** In seconds; for an operation that was executed, and so is known to fit the schema. */
    public int seconds(Document document, @Nullable String operation, Map<String, Object> variables) {
        int[] smallest = {Integer.MAX_VALUE};
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(document)
                .operationName(operation)
                .coercedVariables(CoercedVariables.of(variables))
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment field) {
                        if (field.isTypeNameIntrospectionField()) return;
                        String type = GraphQLTypeUtil.unwrapAll(
                                        field.getFieldDefinition().getType())
                                .getName();
                        String parent = field.getFieldsContainer().getName();
                        String name = parent + "." + field.getFieldDefinition().getName();
                        smallest[0] = Math.min(smallest[0], Math.min(hint(type), hint(name)));
                    }
                });
        return smallest[0] == Integer.MAX_VALUE ? SECONDS : smallest[0];
    }

    private static int hint(String of) {
        return HINTS.getOrDefault(of, Integer.MAX_VALUE);
    }
}
