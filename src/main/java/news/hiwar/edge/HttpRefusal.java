package news.hiwar.edge;

import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import io.smallrye.graphql.api.Nullable;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A request that is answered without being executed. */
class HttpRefusal extends RuntimeException {
    private static final int BY_ANSWER_TYPE = 0;

    private final int status;
    private final String code;
    private final transient @Nullable SourceLocation location;

    private HttpRefusal(int status, String code, String message, @Nullable SourceLocation location) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.location = location;
    }

    HttpRefusal(int status, String code, String message) {
        this(status, code, message, null);
    }

    static HttpRefusal bad(String message) {
        return new HttpRefusal(400, "BAD_REQUEST", message);
    }

    static HttpRefusal of(InvalidSyntaxException syntax) {
        return new HttpRefusal(
                BY_ANSWER_TYPE, "GRAPHQL_PARSE_FAILED", String.valueOf(syntax.getMessage()), syntax.getLocation());
    }

    int status(AnswerType type) {
        return status == BY_ANSWER_TYPE ? type.statusWithoutData : status;
    }

    JsonObject body() {
        JsonObjectBuilder error = Json.createObjectBuilder().add("message", String.valueOf(getMessage()));
        if (location != null) {
            error.add(
                    "locations",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("line", location.getLine())
                                    .add("column", location.getColumn())));
        }
        error.add("extensions", Json.createObjectBuilder().add("code", code));
        return Json.createObjectBuilder()
                .add("errors", Json.createArrayBuilder().add(error))
                .build();
    }
}
