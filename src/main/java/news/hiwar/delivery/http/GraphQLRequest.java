package news.hiwar.delivery.http;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import jakarta.json.JsonObject;
import java.util.Map;
import news.hiwar.delivery.documents.KnownDocument;

/**
 * A request that may be executed.
 *
 * @param json as the engine takes it
 * @param cost how many objects its answer may have
 * @param key the same for requests that ask the same
 */
record GraphQLRequest(
        KnownDocument document,
        OperationDefinition operation,
        Map<String, Object> variables,
        JsonObject json,
        long cost,
        String key) {
    /** Whether it does nothing but read. */
    boolean isQuery() {
        return operation.getOperation() == Operation.QUERY;
    }

    boolean isSubscription() {
        return operation.getOperation() == Operation.SUBSCRIPTION;
    }

    /** What it is called in figures and logs: names that clients make up are not, as they would have no end. */
    String label() {
        return document.trusted() ? operation.getName() : document.introspects() ? "introspection" : "other";
    }
}
