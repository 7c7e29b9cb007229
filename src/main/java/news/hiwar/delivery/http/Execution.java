package news.hiwar.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.opentelemetry.context.Context;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.hiwar.delivery.following.ChangeLogFollower.ArticleChangeEvent;
import news.hiwar.delivery.guard.ResponseMemory;
import news.hiwar.delivery.guard.ResponseSize;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.deadline.Deadline;
import news.hiwar.platform.graphql.Batches;
import news.hiwar.platform.telemetry.Meters;
import news.hiwar.platform.telemetry.Statements;
import org.jboss.logging.Logger;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** Executes a request by the framework's engine, and abandons it after the deadline. */
@Singleton
class Execution {
    private static final Logger LOG = Logger.getLogger(Execution.class);

    /** Set explicitly, so that no field has to look up the identity. */
    private static final SecurityIdentity READER =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    /** Time that a mutation has beyond its deadline once it is being committed. */
    private static final long GRACE_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final ExecutionService engine;
    private final CurrentIdentityAssociation identities;
    private final Vertx vertx;
    private final ResponseMemory memory;
    private final RequestJson json;
    private final Meters meters;
    private final long deadline;

    Execution(
            ExecutionService engine,
            CurrentIdentityAssociation identities,
            Vertx vertx,
            ExecutionLimits limits,
            ResponseMemory memory,
            RequestJson json,
            Meters meters) {
        this.memory = memory;
        this.json = json;
        this.meters = meters;
        this.engine = engine;
        this.identities = identities;
        this.vertx = vertx;
        deadline = limits.deadline().toMillis();
    }

    /** Executes a request on a Vert.x context; fails with an {@link HttpError} if there is no result. */
    CompletionStage<Executed> execute(GraphQLRequest request, Client client, InFlightExecution execution) {
        return execute(request, client, execution, null);
    }

    /** The response of an operation. */
    static final class Executed {
        /** The response as JSON. */
        final byte[] json;

        /** Whether the operation was executed at all. */
        final boolean hasData;

        final List<GraphQLError> errors;

        /** The number of objects in its lists. */
        final long objects;

        Executed(byte[] json, boolean hasData, List<GraphQLError> errors, long objects) {
            this.objects = objects;
            this.json = json;
            this.hasData = hasData;
            this.errors = errors;
        }

        String text() {
            return new String(json, UTF_8);
        }
    }

    /** @param event the event that a subscription is executed for; the result is null if the event does not match its filter */
    CompletionStage<Executed> execute(
            GraphQLRequest request, Client client, InFlightExecution execution, @Nullable ArticleChangeEvent event) {
        CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
        long start = System.nanoTime();
        ResponseSize size = memory.begin(request.cost().objects(), reason -> {
            execution.deadline.stop();
            result.completeExceptionally(HttpError.of(reason));
        });
        long timer = vertx.setTimer(deadline, passed -> giveUp(request, execution, size, result));
        Statements statements = begin(request, client, execution, size, event, result);
        meters.begun();
        return result.thenCompose(done -> written(done, size)).whenComplete((done, failed) -> {
            size.end();
            vertx.cancelTimer(timer);
            long nanos = System.nanoTime() - start;
            meters.executed(request.label(), request.cost().charge(), statements.count(), nanos, execution.requestId());
            if (done != null) done.errors.forEach(error -> meters.error(code(error)));
        });
    }

    /** Writes a response as JSON; a large one on a worker thread, since event loops serve other clients, too. */
    private CompletionStage<Executed> written(@Nullable ExecutionResult result, ResponseSize size) {
        if (result == null) return CompletableFuture.completedStage(null);
        if (!size.isLarge()) return CompletableFuture.completedStage(json(result, size));
        return vertx.executeBlocking(() -> json(result, size), false).toCompletionStage();
    }

    private Executed json(ExecutionResult result, ResponseSize size) {
        byte[] bytes = json.bytes(result.toSpecification());
        size.check(bytes);
        return new Executed(bytes, result.isDataPresent(), result.getErrors(), size.objects());
    }

    /** Gives up an operation that wrote nothing. One that did, or may, is answered as done if its response comes soon. */
    private void giveUp(
            GraphQLRequest request,
            InFlightExecution execution,
            ResponseSize size,
            CompletableFuture<ExecutionResult> result) {
        boolean writes = !request.isQuery() && !request.isSubscription();
        if (!writes) execution.deadline.stop();
        if (!writes || execution.deadline.giveUp()) {
            size.stop();
            Deadline.Exceeded late = new Deadline.Exceeded();
            result.completeExceptionally(new HttpError(503, late.code(), String.valueOf(late.getMessage())));
            return;
        }
        vertx.setTimer(GRACE_MILLIS, passed -> {
            execution.deadline.stop();
            result.completeExceptionally(new HttpError(
                    503,
                    "OUTCOME_UNKNOWN",
                    "The mutation exceeded its deadline while it was being written: it may be done, now or soon."
                            + " Send it again with the same `clientMutationId`, or read the record."));
        });
    }

    private Statements begin(
            GraphQLRequest request,
            Client client,
            InFlightExecution execution,
            ResponseSize size,
            @Nullable ArticleChangeEvent event,
            CompletableFuture<ExecutionResult> result) {
        ManagedContext beans = Arc.container().requestContext();
        boolean nested = beans.isActive();
        if (!nested) beans.activate();
        ContextState state = beans.getState();
        try {
            SecurityIdentity identity = client.identity();
            identities.setIdentity(identity == null ? READER : identity);
            Map<String, Object> context = new ConcurrentHashMap<>();
            context.put("runBlocking", false);
            context.put("httpHeaders", Map.of());
            context.put("state", state);
            context.put(InFlightExecution.KEY, execution);
            context.put(ResponseSize.KEY, size);
            if (event != null) context.put(ArticleChangeEvent.KEY, event);
            context.put(Batches.TRACE, Context.current());
            execution.deadline.bind();
            Statements statements = Statements.ofThisOperation();
            engine.executeAsync(request.json(), context, new ExecutionResponseWriter() {
                @Override
                public void write(ExecutionResponse response) {
                    onlyEvent(response.getExecutionResult()).whenComplete((only, failed) -> {
                        if (!nested) beans.destroy(state);
                        if (failed == null) result.complete(only);
                        else result.completeExceptionally(failed);
                    });
                }

                @Override
                public void fail(Throwable failure) {
                    if (!nested) beans.destroy(state);
                    if (result.isDone()) return; // it was stopped
                    LOG.errorf(failure, "Execution failed outside of any field");
                    result.completeExceptionally(failure);
                }
            });
            return statements;
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
            if (!nested) beans.deactivate();
        }
    }

    /** The result, or that of the only event of a subscription; null if the subscription emits nothing. */
    @SuppressWarnings("unchecked") // as graphql-java documents it
    private static CompletionStage<ExecutionResult> onlyEvent(ExecutionResult result) {
        Object data = result.getData();
        if (!(data instanceof Publisher<?> events)) return CompletableFuture.completedFuture(result);
        return Multi.createFrom()
                .publisher(FlowAdapters.toFlowPublisher((Publisher<ExecutionResult>) events))
                .collect()
                .last()
                .subscribeAsCompletionStage();
    }

    private static String code(GraphQLError error) {
        return error.getExtensions() == null
                ? "none"
                : String.valueOf(error.getExtensions().get("code"));
    }

    /** Limits of the time that an operation may take. */
    @ConfigMapping(prefix = RequestLimits.PREFIX)
    interface ExecutionLimits {
        /** Maximum duration of an execution; it is then abandoned and rejected with 503. */
        @WithDefault("10s")
        Duration deadline();
    }
}
