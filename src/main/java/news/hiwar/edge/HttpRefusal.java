package news.hiwar.edge;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.InvalidSyntaxException;
import java.util.List;
import java.util.Map;

/** A request that is answered without being executed. */
class HttpRefusal extends RuntimeException {
    /** 0 where the media type of the answer decides. */
    private final int status;

    private final transient GraphQLError error;

    private HttpRefusal(int status, GraphQLError error) {
        super(error.getMessage(), null, false, false);
        this.status = status;
        this.error = error;
    }

    HttpRefusal(int status, String code, String message) {
        this(status, error(code, message).build());
    }

    static HttpRefusal bad(String message) {
        return new HttpRefusal(400, "BAD_REQUEST", message);
    }

    static HttpRefusal of(InvalidSyntaxException syntax) {
        return new HttpRefusal(
                0,
                error("GRAPHQL_PARSE_FAILED", String.valueOf(syntax.getMessage()))
                        .location(syntax.getLocation())
                        .build());
    }

    int status(AnswerType type) {
        return status == 0 ? type.statusWithoutData : status;
    }

    /** The body of the answer, as JSON objects and lists. */
    Map<String, Object> body() {
        return Map.of("errors", List.of(error.toSpecification()));
    }

    private static GraphqlErrorBuilder<?> error(String code, String message) {
        return GraphqlErrorBuilder.newError().message("%s", message).extensions(Map.of("code", code));
    }
}
