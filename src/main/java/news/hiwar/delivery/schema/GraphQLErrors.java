package news.hiwar.delivery.schema;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.UnknownOperationException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.validation.ValidationError;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.graphql.execution.datafetcher.DataFetcherException;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.deadline.Deadline;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.graphql.InternalServerError;
import org.jboss.logging.Logger;

/** Adds codes to the errors of graphql-java itself; those of resolvers get their codes from {@link Failures}. */
class GraphQLErrors extends SimplePerformantInstrumentation {
    private static final Logger LOG = Logger.getLogger(GraphQLErrors.class);

    private final int errorsOfDocument;

    /** @param errorsOfDocument the maximum number of errors that are reported for an invalid document */
    GraphQLErrors(int errorsOfDocument) {
        this.errorsOfDocument = errorsOfDocument;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (result.getErrors().stream().allMatch(GraphQLErrors::hasCode)) {
            return CompletableFuture.completedFuture(result);
        }
        String id = Failures.requestId(parameters.getGraphQLContext());
        return CompletableFuture.completedFuture(result.transform(coded -> coded.errors(result.getErrors().stream()
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
        if (internal) LOG.errorf("Request %s failed: %s", id, error.getMessage());
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
        if (error instanceof BadFaithIntrospectionError) return "QUERY_TOO_COSTLY";
        if (type == ErrorType.ValidationError) return "BAD_USER_INPUT";
        return InternalServerError.CODE;
    }

    /** Decides what a client sees of a failure: the message of a {@link ClientError}, or only the request id. */
    static class Failures implements DataFetcherExceptionHandler {
        static final String CODE = "code";
        static final String REQUEST_ID = "requestId";

        private static final Logger LOG = Logger.getLogger(Failures.class);

        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters failure) {
            GraphQLContext context = failure.getDataFetchingEnvironment().getGraphQlContext();
            InFlightExecution execution = context.get(InFlightExecution.KEY);
            Throwable cause = execution != null && execution.deadline.isStopped()
                    ? new Deadline.Exceeded() // whatever failed, since the work was stopped
                    : cause(failure.getException());
            GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                    .path(failure.getPath())
                    .location(failure.getSourceLocation())
                    .errorType(ErrorType.DataFetchingException);
            if (cause instanceof ClientError clientError) {
                error.message("%s", clientError.getMessage()).extensions(Map.of(CODE, clientError.code()));
            } else if (cause instanceof UnauthorizedException) {
                error.message("Authentication is required. Sign in first.").extensions(Map.of(CODE, "UNAUTHENTICATED"));
            } else if (cause instanceof ForbiddenException) {
                error.message("Your role does not allow this.").extensions(Map.of(CODE, "FORBIDDEN"));
            } else {
                String id = requestId(context);
                if (context.get(Failures.class) != cause) { // a batch fails at many paths, but is logged once
                    context.put(Failures.class, cause);
                    LOG.errorf(cause, "Request %s failed at %s", id, failure.getPath());
                }
                error.message("%s", InternalServerError.message(id))
                        .extensions(Map.of(CODE, InternalServerError.CODE, REQUEST_ID, id));
            }
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(error.build()).build());
        }

        static String requestId(GraphQLContext context) {
            InFlightExecution execution = context.get(InFlightExecution.KEY);
            return execution == null ? "unknown" : execution.requestId();
        }

        private static Throwable cause(Throwable failure) {
            boolean wrapped = failure instanceof CompletionException
                    || failure instanceof DataFetcherException
                    || failure instanceof InvocationTargetException;
            return wrapped && failure.getCause() != null ? cause(failure.getCause()) : failure;
        }
    }
}
