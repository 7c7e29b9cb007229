package news.hiwar.delivery.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a request gives, each of the type that it should have.
 *
 * @param documentId of a document that the server knows, in place of {@code query}
 */
record Parameters(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions) {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** In the body of a POST, or a message. */
    static Parameters of(String json, RequestJson reader) {
        return of(object(json, "The body", reader));
    }

    /** In the address of a GET. */
    static Parameters of(MultiMap address, RequestJson reader) {
        Map<String, Object> given = new HashMap<>();
        for (String name : new String[] {"query", "documentId", "operationName"}) {
            if (address.contains(name)) given.put(name, address.get(name));
        }
        for (String name : new String[] {"variables", "extensions"}) {
            if (address.contains(name)) given.put(name, object(address.get(name), "`" + name + "`", reader));
        }
        return of(given);
    }

    static Parameters of(Map<String, Object> given) {
        return new Parameters(
                text(given, "query"),
                text(given, "documentId"),
                text(given, "operationName"),
                object(given, "variables"),
                object(given, "extensions"));
    }

    private static @Nullable String text(Map<String, Object> given, String name) {
        Object value = given.get(name);
        if (value != null && !(value instanceof String))
            throw HttpError.bad("`%s` must be a JSON string.".formatted(name));
        return (String) value;
    }

    @SuppressWarnings("unchecked") // a JSON object has texts as keys
    private static Map<String, Object> object(Map<String, Object> given, String name) {
        Object value = given.get(name);
        if (value != null && !(value instanceof Map))
            throw HttpError.bad("`%s` must be a JSON object.".formatted(name));
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static Map<String, Object> object(String json, String what, RequestJson reader) {
        try {
            Map<String, Object> object = reader.read(json, OBJECT);
            if (object == null) throw HttpError.bad(what + " must be a JSON object.");
            return object;
        } catch (JsonProcessingException e) {
            throw HttpError.bad(what + " must be a JSON object" + RequestJson.problem(e) + ".");
        }
    }
}
