package news.hiwar.delivery.guard;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Refuses what would cost too much, before it is validated. */
@ApplicationScoped
public class Guard {
    private final LimitSettings limits;
    private final GraphQLSchema schema;

    Guard(LimitSettings limits, GraphQLSchema schema) {
        this.limits = limits;
        this.schema = schema;
    }

    /**
     * Looks at a document once, whatever it is executed with.
     *
     * @throws news.hiwar.platform.graphql.ClientError where it passes a limit
     */
    public void check(Document document) {
        Shape.check(document, limits);
        Extent.check(document, limits);
    }

    /**
     * What executing an operation with these variables may cost.
     *
     * @throws LimitPassed where that is too much
     */
    public Cost cost(Document document, OperationDefinition operation, Map<String, ?> variables) {
        TextLength.check(document, operation, variables, limits.text());
        Cost cost = Cost.of(schema, document, operation, variables);
        if (cost.pages() > limits.pages()) {
            throw LimitPassed.of("QUERY_TOO_COSTLY", "as a product of page sizes", limits.pages(), cost.pages());
        }
        boolean again = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
        int most = again ? limits.subscriptionCost() : limits.cost();
        if (cost.objects() > most) {
            throw LimitPassed.of("QUERY_TOO_COSTLY", "objects in an answer", most, cost.objects());
        }
        return cost;
    }
}
