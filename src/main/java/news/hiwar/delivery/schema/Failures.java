package news.hiwar.delivery.schema;

import graphql.ErrorType;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.graphql.execution.datafetcher.DataFetcherException;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.graphql.ClientError;
import news.hiwar.platform.graphql.InternalServerError;
import org.jboss.logging.Logger;

/** The one place that decides what a client sees of a failure: a refusal as it is, anything else as a number. */
class Failures implements DataFetcherExceptionHandler {
    static final String CODE = "code";
    static final String REQUEST_ID = "requestId";

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failure) {
        Throwable cause = cause(failure.getException());
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .path(failure.getPath())
                .location(failure.getSourceLocation())
                .errorType(ErrorType.DataFetchingException);
        if (cause instanceof ClientError refusal) {
            error.message("%s", refusal.getMessage()).extensions(Map.of(CODE, refusal.code()));
        } else if (cause instanceof UnauthorizedException) {
            error.message("Sign in for that.").extensions(Map.of(CODE, "UNAUTHENTICATED"));
        } else if (cause instanceof ForbiddenException) {
            error.message("You may not do that.").extensions(Map.of(CODE, "FORBIDDEN"));
        } else {
            GraphQLContext context = failure.getDataFetchingEnvironment().getGraphQlContext();
            String id = requestId(context);
            if (context.get(Failures.class) != cause) { // one batch fails at many paths
                context.put(Failures.class, cause);
                LOG.errorf(cause, "Failed at %s, told the client %s", failure.getPath(), id);
            }
            error.message("%s", InternalServerError.message(id))
                    .extensions(Map.of(CODE, InternalServerError.CODE, REQUEST_ID, id));
        }
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error.build()).build());
    }

    static String requestId(GraphQLContext context) {
        InFlightExecution flight = context.get(InFlightExecution.KEY);
        return flight == null ? "what you did" : flight.requestId();
    }

    private static Throwable cause(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException
                || failure instanceof DataFetcherException
                || failure instanceof InvocationTargetException;
        return wrapped && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }
}
