package news.hiwar.edge;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.vertx.core.MultiMap;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A GraphQL request, whose parameters are of the types that they should have. */
record GraphQLRequest(JsonObject json, Document document) {
    private static final Map<String, ValueType> PARAMETERS = Map.of(
            "query", ValueType.STRING,
            "operationName", ValueType.STRING,
            "variables", ValueType.OBJECT,
            "extensions", ValueType.OBJECT);

    /** The request in the body of a POST. */
    static GraphQLRequest of(String body) {
        if (!(parse(body) instanceof JsonObject parameters)) {
            throw HttpRefusal.bad("The body must be a JSON object with a `query`.");
        }
        return of(parameters);
    }

    /** The request in the address of a GET. */
    static GraphQLRequest of(MultiMap address) {
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        for (String name : List.of("query", "operationName")) {
            if (address.contains(name)) parameters.add(name, address.get(name));
        }
        for (String name : List.of("variables", "extensions")) {
            if (address.contains(name)) parameters.add(name, parse(address.get(name)));
        }
        return of(parameters.build());
    }

    private static GraphQLRequest of(JsonObject given) {
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        PARAMETERS.forEach((name, type) -> {
            JsonValue value = given.getOrDefault(name, JsonValue.NULL);
            if (value == JsonValue.NULL) return;
            if (value.getValueType() != type) {
                throw HttpRefusal.bad(
                        "`%s` must be a JSON %s.".formatted(name, type.name().toLowerCase(Locale.ROOT)));
            }
            parameters.add(name, value);
        });
        JsonObject request = parameters.build();
        if (!request.containsKey("query")) throw HttpRefusal.bad("The `query` is missing.");
        Document document = document(request.getString("query"));
        if (!StorableText.isStorable(document) || !StorableText.isStorable(request)) {
            throw new HttpRefusal(400, "BAD_USER_INPUT", "A text has a NUL or half a character in it.");
        }
        return new GraphQLRequest(request, document);
    }

    /** Whether it does nothing but read. */
    boolean isQuery() {
        String name = json.getString("operationName", null);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.isEmpty() || name.equals(operation.getName()))
                .allMatch(operation -> operation.getOperation() == OperationDefinition.Operation.QUERY);
    }

    private static Document document(String query) {
        try {
            return Parser.parse(query);
        } catch (InvalidSyntaxException e) {
            throw HttpRefusal.of(e);
        }
    }

    private static JsonValue parse(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) throw HttpRefusal.bad("There is something after the JSON.");
            return value;
        } catch (HttpRefusal refusal) {
            throw refusal;
        } catch (RuntimeException e) { // the parser's limits throw other kinds than its syntax errors

            throw HttpRefusal.bad("This is not valid JSON.");
        }
    }
}
