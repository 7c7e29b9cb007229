package news.hiwar.delivery.http;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import news.hiwar.delivery.guard.LimitExceeded;
import news.hiwar.delivery.guard.ResponseMemory.Overloaded;
import news.hiwar.platform.graphql.Bulkhead.ServerBusy;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.graphql.InternalServerError;
import org.jboss.logging.Logger;

/** The response to a request that is rejected or fails outside of any field. */
class HttpError extends RuntimeException {
    private static final Logger LOG = Logger.getLogger(HttpError.class);
    private static final int BY_RESPONSE_TYPE = 0;

    private final int status;
    private final String code;
    private final transient @Nullable SourceLocation location;
    private final transient Map<String, ?> figures;

    private HttpError(
            int status, String code, String message, @Nullable SourceLocation location, Map<String, ?> figures) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.location = location;
        this.figures = figures;
    }

    HttpError(int status, String code, String message) {
        this(status, code, message, null, Map.of());
    }

    static HttpError badRequest(String message) {
        return new HttpError(400, "BAD_REQUEST", message);
    }

    /** The error for a failure outside of any field; its details are only logged. */
    static HttpError of(Throwable failure, String requestId) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpError error) return error;
        if (cause instanceof ClientError error) return of(error);
        LOG.errorf(cause, "Request %s failed outside of any field", requestId);
        return new HttpError(500, InternalServerError.CODE, InternalServerError.message(requestId));
    }

    /** A document that cannot be executed; the status depends on the media type of the response. */
    static HttpError document(String code, String message) {
        return new HttpError(BY_RESPONSE_TYPE, code, message);
    }

    static HttpError of(InvalidSyntaxException syntax) {
        return new HttpError(
                BY_RESPONSE_TYPE,
                "GRAPHQL_PARSE_FAILED",
                String.valueOf(syntax.getMessage()),
                syntax.getLocation(),
                Map.of());
    }

    static HttpError of(ClientError error) {
        if (error instanceof Overloaded || error instanceof ServerBusy)
            return new HttpError(503, error.code(), String.valueOf(error.getMessage()));
        Map<String, ?> figures = error instanceof LimitExceeded limit ? limit.figures() : Map.of();
        return new HttpError(BY_RESPONSE_TYPE, error.code(), String.valueOf(error.getMessage()), null, figures);
    }

    int status(ResponseType type) {
        return status == BY_RESPONSE_TYPE ? type.statusWithoutData : status;
    }

    /** The number of seconds after which the client may try again; null if a header says so already, or nothing is known. */
    @Nullable
    String retryAfter() {
        return code.equals(new Overloaded().code()) || code.equals(ServerBusy.CODE)
                ? Integer.toString(Overloaded.RETRY_SECONDS)
                : null;
    }

    String code() {
        return code;
    }

    /** The body of the response, in the form of GraphQL errors. */
    Map<String, ?> body(String requestId) {
        return Map.of("errors", errors(requestId));
    }

    List<Map<String, Object>> errors(String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>(Map.of("code", code));
        extensions.putAll(figures);
        extensions.put("requestId", requestId);
        Map<String, Object> error = new LinkedHashMap<>(Map.of("message", String.valueOf(getMessage())));
        if (location != null) {
            error.put("locations", List.of(Map.of("line", location.getLine(), "column", location.getColumn())));
        }
        error.put("extensions", extensions);
        return List.of(error);
    }

    /** The id of a request in logs, headers and errors. */
    static final class RequestId {
        private static final String KEY = RequestId.class.getName();

        private RequestId() {}

        static String of(RoutingContext http) {
            String id = http.get(KEY);
            if (id != null) return id;
            String created = next();
            http.put(KEY, created);
            return created;
        }

        static String next() {
            return Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
        }
    }
}
