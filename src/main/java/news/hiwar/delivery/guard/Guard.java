package news.hiwar.delivery.guard;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Rejects operations that are too expensive before they are validated. */
@ApplicationScoped
public class Guard {
    private final DocumentLimits documents;
    private final CostLimits costs;
    private final GraphQLSchema schema;

    Guard(DocumentLimits documents, CostLimits costs, GraphQLSchema schema) {
        this.documents = documents;
        this.costs = costs;
        this.schema = schema;
    }

    /**
     * Checks a document independently of the variables of a request.
     *
     * @throws news.hiwar.platform.graphql.ClientError if it exceeds a limit
     */
    public void check(Document document) {
        DocumentSize.check(document, documents);
    }

    /**
     * Estimates the cost of executing an operation with these variables.
     *
     * @throws LimitExceeded if the cost is too high
     */
    public Cost cost(Document document, OperationDefinition operation, Map<String, ?> variables) {
        ArgumentLength.check(document, operation, variables, documents.text());
        Cost cost = Cost.of(schema, document, operation, variables);
        if (cost.pages() > costs.pages()) {
            throw LimitExceeded.of("QUERY_TOO_COSTLY", "as a product of page sizes", costs.pages(), cost.pages());
        }
        boolean repeated = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
        int maximum = repeated ? costs.subscriptionCost() : costs.cost();
        if (cost.objects() > maximum) {
            throw LimitExceeded.of("QUERY_TOO_COSTLY", "objects in a response", maximum, cost.objects());
        }
        return cost;
    }
}
