package news.hiwar.delivery.http;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import jakarta.json.JsonObject;
import java.util.Map;
import news.hiwar.delivery.documents.KnownDocument;
import news.hiwar.delivery.guard.Cost;

/**
 * A validated request.
 *
 * @param json the request in the form that the engine expects
 * @param cost what its execution may take
 * @param key equal for requests with equal responses
 */
record GraphQLRequest(
        KnownDocument document,
        OperationDefinition operation,
        Map<String, Object> variables,
        JsonObject json,
        Cost cost,
        String key) {
    /** Whether the operation only reads. */
    boolean isQuery() {
        return operation.getOperation() == Operation.QUERY;
    }

    boolean isSubscription() {
        return operation.getOperation() == Operation.SUBSCRIPTION;
    }

    /** Label for metrics and logs; names that clients choose are not used, since their number is unlimited. */
    String label() {
        return document.trusted() ? operation.getName() : document.introspects() ? "introspection" : "other";
    }
}
