package news.hiwar.delivery.http;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import news.hiwar.delivery.guard.LimitExceeded;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.graphql.InternalServerError;
import org.jboss.logging.Logger;

/** A request that is answered without being executed. */
class HttpError extends RuntimeException {
    private static final Logger LOG = Logger.getLogger(HttpError.class);
    private static final int BY_ANSWER_TYPE = 0;

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

    static HttpError bad(String message) {
        return new HttpError(400, "BAD_REQUEST", message);
    }

    static HttpError rateLimited(long seconds) {
        return new HttpError(
                429, "RATE_LIMITED", "Too much was asked from this address; try again in %d s.".formatted(seconds));
    }

    /** What a client is told of a failure outside of any field; the rest of it goes into the log. */
    static HttpError of(Throwable failure, String requestId) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpError refusal) return refusal;
        LOG.errorf(cause, "Failed outside of any field, told the client %s", requestId);
        return new HttpError(500, InternalServerError.CODE, InternalServerError.message(requestId));
    }

    /** A document that cannot be executed: its status is up to the type of the answer. */
    static HttpError document(String code, String message) {
        return new HttpError(BY_ANSWER_TYPE, code, message);
    }

    static HttpError of(InvalidSyntaxException syntax) {
        return new HttpError(
                BY_ANSWER_TYPE,
                "GRAPHQL_PARSE_FAILED",
                String.valueOf(syntax.getMessage()),
                syntax.getLocation(),
                Map.of());
    }

    static HttpError of(ClientError refusal) {
        Map<String, ?> figures = refusal instanceof LimitExceeded limit ? limit.figures() : Map.of();
        return new HttpError(BY_ANSWER_TYPE, refusal.code(), String.valueOf(refusal.getMessage()), null, figures);
    }

    int status(ResponseType type) {
        return status == BY_ANSWER_TYPE ? type.statusWithoutData : status;
    }

    String code() {
        return code;
    }

    /** As a GraphQL answer without data. */
    Map<String, ?> body(String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>(Map.of("code", code));
        extensions.putAll(figures);
        extensions.put("requestId", requestId);
        Map<String, Object> error = new LinkedHashMap<>(Map.of("message", String.valueOf(getMessage())));
        if (location != null) {
            error.put("locations", List.of(Map.of("line", location.getLine(), "column", location.getColumn())));
        }
        error.put("extensions", extensions);
        return Map.of("errors", List.of(error));
    }
}
