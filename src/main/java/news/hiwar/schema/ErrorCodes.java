package news.hiwar.schema;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Gives the errors of graphql-java itself a code, too; those of resolvers have theirs from {@link Failures}. */
class ErrorCodes extends SimplePerformantInstrumentation {

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        boolean complete = result.getErrors().stream().allMatch(ErrorCodes::hasCode);
        return CompletableFuture.completedFuture(
                complete
                        ? result
                        : result.transform(r -> r.errors(result.getErrors().stream()
                                .map(ErrorCodes::coded)
                                .toList())));
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(GraphQLError error) {
        if (hasCode(error)) return error;
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) extensions.putAll(error.getExtensions());
        extensions.put("code", code(error));
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static String code(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type == ErrorType.InvalidSyntax) return "GRAPHQL_PARSE_FAILED";
        if (error instanceof UnknownOperationException) return "OPERATION_RESOLUTION_FAILURE";
        if (type == ErrorType.ValidationError) {
            return error.getPath() == null && error instanceof graphql.validation.ValidationError
                    ? "GRAPHQL_VALIDATION_FAILED"
                    : "BAD_USER_INPUT";
        }
        return "INTERNAL";
    }
}
