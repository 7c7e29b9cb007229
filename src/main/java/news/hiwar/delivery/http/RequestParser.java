package news.hiwar.delivery.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import news.hiwar.delivery.documents.KnownDocument;
import news.hiwar.delivery.documents.PersistedDocuments;
import news.hiwar.delivery.guard.Cost;
import news.hiwar.delivery.guard.Guard;
import news.hiwar.platform.database.StorableText;
import news.hiwar.platform.graphql.ClientError;

/** Parses and validates requests, and remembers those that are repeated. */
@Singleton
class RequestParser {
    /** Maximum length of a request that is remembered, in characters; longer ones are rarely repeated. */
    private static final int REMEMBERED = 8_000;

    private static final long MEMORY = 16 << 20;

    private final PersistedDocuments documents;
    private final Guard guard;
    private final RequestJson json;
    private final Cache<String, GraphQLRequest> known = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((String sent, GraphQLRequest request) -> 1000 + 6 * sent.length())
            .build();

    RequestParser(PersistedDocuments documents, Guard guard, RequestJson json) {
        this.documents = documents;
        this.guard = guard;
        this.json = json;
    }

    /** The request of the same text; null if it is not remembered. */
    @Nullable
    GraphQLRequest remembered(String sent) {
        return known.getIfPresent(sent);
    }

    /**
     * @param sent the text of the request, prefixed by a letter for the HTTP method
     * @param read parses the text
     * @throws HttpError if it is not a valid request
     */
    GraphQLRequest of(String sent, Function<RequestJson, Parameters> read) {
        GraphQLRequest request = remembered(sent);
        if (request != null) return request;
        Parameters given = read.apply(json);
        request = of(given);
        boolean persists = given.query() != null && !given.extensions().isEmpty();
        if (sent.length() <= REMEMBERED && !persists) known.put(sent, request);
        return request;
    }

    GraphQLRequest of(Parameters given) {
        try {
            KnownDocument document = document(given);
            OperationDefinition operation = operation(document, given.operationName());
            if (!isStorable(document.document()) || !isStorableJson(given.variables())) {
                throw new HttpError(
                        400,
                        "BAD_USER_INPUT",
                        "A string contains a NUL character or an unpaired surrogate. Remove it.");
            }
            if (!isFinite(given.variables())) {
                throw new HttpError(400, "BAD_USER_INPUT", "A number in `variables` is too large for any type.");
            }
            Cost cost = guard.cost(document.document(), operation, given.variables());
            String variables = json.canonical(given.variables());
            String key = document.id() + ' ' + operation.getName() + ' ' + variables;
            return new GraphQLRequest(
                    document, operation, given.variables(), json(document, operation, given), cost, key);
        } catch (InvalidSyntaxException syntax) {
            throw HttpError.of(syntax);
        } catch (ClientError error) {
            throw HttpError.of(error);
        }
    }

    /** Whether the database can store all strings in a document. */
    private static boolean isStorable(Node<?> node) {
        if (node instanceof StringValue text) return StorableText.is(text.getValue());
        return node.getChildren().stream().allMatch(RequestParser::isStorable);
    }

    /** Whether the database can store all strings in a JSON value. */
    private static boolean isStorableJson(@Nullable Object json) {
        if (json instanceof String text) return StorableText.is(text);
        if (json instanceof Collection<?> list) return list.stream().allMatch(RequestParser::isStorableJson);
        return !(json instanceof Map<?, ?> object)
                || object.entrySet().stream()
                        .allMatch(entry -> isStorableJson(entry.getKey()) && isStorableJson(entry.getValue()));
    }

    /** Whether all numbers in a JSON value are finite: one such as {@code 1e400} is read as infinite. */
    private static boolean isFinite(@Nullable Object json) {
        if (json instanceof Double number) return Double.isFinite(number);
        if (json instanceof Collection<?> list) return list.stream().allMatch(RequestParser::isFinite);
        return !(json instanceof Map<?, ?> object) || object.values().stream().allMatch(RequestParser::isFinite);
    }

    private static OperationDefinition operation(KnownDocument document, @Nullable String name) {
        OperationDefinition operation = document.operation(name);
        if (operation != null) return operation;
        throw HttpError.document(
                "OPERATION_RESOLUTION_FAILURE",
                name == null || name.isEmpty()
                        ? "`operationName` is required, since the document does not have exactly one operation."
                        : "The document has no operation named as in `operationName`.");
    }

    private static JsonObject json(KnownDocument document, OperationDefinition operation, Parameters given) {
        JsonObjectBuilder json = jakarta.json.Json.createObjectBuilder().add("query", document.text());
        if (operation.getName() != null) json.add("operationName", operation.getName());
        if (!given.variables().isEmpty()) {
            json.add("variables", jakarta.json.Json.createObjectBuilder(given.variables()));
        }
        return json.build();
    }

    private KnownDocument document(Parameters given) {
        String query = given.query();
        if (given.documentId() != null) {
            if (query != null) throw HttpError.badRequest("Send either `query` or `documentId`, not both.");
            return found(
                    documents.trusted(given.documentId()),
                    "PERSISTED_DOCUMENT_NOT_FOUND",
                    "No document has this `documentId`.");
        }
        Object persisted = given.extensions().get("persistedQuery");
        if (persisted == null) {
            if (query == null) throw HttpError.badRequest("`query` is required, unless `documentId` is given.");
            return documents.read(query);
        }
        if (!(persisted instanceof Map<?, ?> hash) || !(hash.get("sha256Hash") instanceof String id)) {
            throw HttpError.badRequest("`extensions.persistedQuery` must be an object with a `sha256Hash`.");
        }
        if (query == null) {
            return found(
                    documents.persisted(id),
                    "PERSISTED_QUERY_NOT_FOUND",
                    "PersistedQueryNotFound"); // the message that Apollo clients expect
        }
        KnownDocument document = documents.read(query);
        if (!document.id().equals(id)) throw HttpError.badRequest("`sha256Hash` must be the SHA-256 of `query`.");
        documents.persist(document);
        return document;
    }

    private static KnownDocument found(@Nullable KnownDocument document, String code, String message) {
        if (document == null) throw HttpError.document(code, message);
        return document;
    }

    /**
     * The parameters of a request, of the required types.
     *
     * @param documentId the id of a trusted document, in place of {@code query}
     */
    record Parameters(
            @Nullable String query,
            @Nullable String documentId,
            @Nullable String operationName,
            Map<String, Object> variables,
            Map<String, Object> extensions) {
        private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

        /** Parses the body of a POST request. */
        static Parameters of(String json, RequestJson reader) {
            return of(object(json, "The request body", reader));
        }

        /** Parses the query parameters of a GET request. */
        static Parameters of(MultiMap parameters, RequestJson reader) {
            Map<String, Object> given = new HashMap<>();
            for (String name : new String[] {"query", "documentId", "operationName"}) {
                if (parameters.contains(name)) given.put(name, parameters.get(name));
            }
            for (String name : new String[] {"variables", "extensions"}) {
                if (parameters.contains(name)) given.put(name, object(parameters.get(name), "`" + name + "`", reader));
            }
            return of(given);
        }

        static Parameters of(Map<String, Object> given) {
            return new Parameters(
                    member(given, "query", String.class, "string"),
                    member(given, "documentId", String.class, "string"),
                    member(given, "operationName", String.class, "string"),
                    object(given, "variables"),
                    object(given, "extensions"));
        }

        @SuppressWarnings("unchecked") // keys of JSON objects are strings
        private static Map<String, Object> object(Map<String, Object> given, String name) {
            Map<String, Object> object = member(given, name, Map.class, "object");
            return object == null ? Map.of() : object;
        }

        private static <T> @Nullable T member(Map<String, Object> given, String name, Class<T> type, String typeName) {
            Object value = given.get(name);
            if (value != null && !type.isInstance(value))
                throw HttpError.badRequest("`%s` must be a JSON %s.".formatted(name, typeName));
            return type.cast(value);
        }

        private static Map<String, Object> object(String json, String what, RequestJson reader) {
            try {
                Map<String, Object> object = reader.read(json, OBJECT);
                if (object == null) throw HttpError.badRequest(what + " must be a JSON object.");
                return object;
            } catch (JsonProcessingException e) {
                throw HttpError.badRequest(what + " must be a JSON object" + RequestJson.problem(e) + ".");
            }
        }
    }
}
