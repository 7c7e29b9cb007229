package news.hiwar.delivery.schema;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.validation.ValidationError;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import news.hiwar.platform.graphql.InternalServerError;
import org.jboss.logging.Logger;

/** Gives the errors of graphql-java itself a code, too; those of resolvers have theirs from {@link Failures}. */
class ErrorCodes extends SimplePerformantInstrumentation {
    private static final Logger LOG = Logger.getLogger(ErrorCodes.class);

    private final int errorsOfDocument;

    /** @param errorsOfDocument that are told of a document that is not valid */
    ErrorCodes(int errorsOfDocument) {
        this.errorsOfDocument = errorsOfDocument;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (result.getErrors().stream().allMatch(ErrorCodes::hasCode)) {
            return CompletableFuture.completedFuture(result);
        }
        String id = Failures.requestId(parameters.getGraphQLContext());
        return CompletableFuture.completedFuture(result.transform(answer -> answer.errors(result.getErrors().stream()
                .limit(result.isDataPresent() ? Long.MAX_VALUE : errorsOfDocument)
                .map(error -> coded(error, id))
                .toList())));
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(Failures.CODE);
    }

    private static GraphQLError coded(GraphQLError error, String id) {
        if (hasCode(error)) return error;
        String code = code(error);
        boolean internal = code.equals(InternalServerError.CODE);
        if (internal) LOG.errorf("Told the client %s: %s", id, error.getMessage());
        GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
                .message("%s", internal ? InternalServerError.message(id) : error.getMessage())
                .errorType(error.getErrorType())
                .extensions(
                        internal ? Map.of(Failures.CODE, code, Failures.REQUEST_ID, id) : Map.of(Failures.CODE, code));
        if (error.getLocations() != null) coded.locations(error.getLocations());
        if (error.getPath() != null) coded.path(error.getPath());
        return coded.build();
    }

    private static String code(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type == ErrorType.InvalidSyntax) return "GRAPHQL_PARSE_FAILED";
        if (error instanceof UnknownOperationException) return "OPERATION_RESOLUTION_FAILURE";
        if (error instanceof ValidationError) return "GRAPHQL_VALIDATION_FAILED";
        if (type == ErrorType.ValidationError) return "BAD_USER_INPUT";
        return InternalServerError.CODE;
    }
}
