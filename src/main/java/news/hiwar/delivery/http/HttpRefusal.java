package news.hiwar.delivery.http;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import news.hiwar.delivery.guard.LimitPassed;
import news.hiwar.platform.graphql.Refusal;
import news.hiwar.platform.graphql.Unexpected;
import org.jboss.logging.Logger;

/** A request that is answered without being executed. */
class HttpRefusal extends RuntimeException {
    private static final Logger LOG = Logger.getLogger(HttpRefusal.class);
    private static final int BY_ANSWER_TYPE = 0;

    private final int status;
    private final String code;
    private final transient @Nullable SourceLocation location;
    private final transient Map<String, ?> figures;

    private HttpRefusal(
            int status, String code, String message, @Nullable SourceLocation location, Map<String, ?> figures) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.location = location;
        this.figures = figures;
    }

    HttpRefusal(int status, String code, String message) {
        this(status, code, message, null, Map.of());
    }

    static HttpRefusal bad(String message) {
        return new HttpRefusal(400, "BAD_REQUEST", message);
    }

    static HttpRefusal rateLimited(long seconds) {
        return new HttpRefusal(
                429, "RATE_LIMITED", "Too much was asked from this address; try again in %d s.".formatted(seconds));
    }

    /** What a client is told of a failure outside of any field; the rest of it goes into the log. */
    static HttpRefusal of(Throwable failure, String requestId) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpRefusal refusal) return refusal;
        LOG.errorf(cause, "Failed outside of any field, told the client %s", requestId);
        return new HttpRefusal(500, Unexpected.CODE, Unexpected.message(requestId));
    }

    /** A document that cannot be executed: its status is up to the type of the answer. */
    static HttpRefusal document(String code, String message) {
        return new HttpRefusal(BY_ANSWER_TYPE, code, message);
    }

    static HttpRefusal of(InvalidSyntaxException syntax) {
        return new HttpRefusal(
                BY_ANSWER_TYPE,
                "GRAPHQL_PARSE_FAILED",
                String.valueOf(syntax.getMessage()),
                syntax.getLocation(),
                Map.of());
    }

    static HttpRefusal of(Refusal refusal) {
        Map<String, ?> figures = refusal instanceof LimitPassed limit ? limit.figures() : Map.of();
        return new HttpRefusal(BY_ANSWER_TYPE, refusal.code(), String.valueOf(refusal.getMessage()), null, figures);
    }

    int status(AnswerType type) {
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
