package news.hiwar.edge;

import graphql.ExecutionResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import news.hiwar.answers.Flight;
import news.hiwar.following.ArticleEvent;
import news.hiwar.following.Follower;
import news.hiwar.guard.LimitSettings;
import org.jboss.logging.Logger;

/**
 * Who waits for events. Those who have subscribed to the same are told by one execution: what an event costs grows with
 * what is asked, and not with how many ask.
 */
@Singleton
class Subscriptions implements Follower.Listener {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);

    private record Group(GraphQLRequest request, Caller caller, Set<Consumer<String>> receivers) {}

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Execution execution;
    private final Follower follower;
    private final Vertx vertx;
    private final Json json;
    private final long patience;

    Subscriptions(Execution execution, Follower follower, Vertx vertx, Json json, LimitSettings limits) {
        this.execution = execution;
        this.follower = follower;
        this.vertx = vertx;
        this.json = json;
        patience = 2 * limits.deadline().toMillis();
    }

    void start(@Observes StartupEvent event) {
        follower.tell(this);
    }

    /** What is wrong with a subscription; nothing where it may begin. */
    CompletionStage<ExecutionResult> check(GraphQLRequest request, Caller caller, String requestId) {
        return execute(request, caller, requestId, null);
    }

    /**
     * Tells of each event from now on.
     *
     * @param receiver gets GraphQL answers as JSON
     * @return ends it
     */
    Runnable begin(GraphQLRequest request, Caller caller, Consumer<String> receiver) {
        String who = caller.identity() == null
                ? ""
                : caller.identity().getPrincipal().getName();
        String key = who + ' ' + request.key();
        groups.compute(key, (same, known) -> {
            Group group = known == null ? new Group(request, caller, ConcurrentHashMap.newKeySet()) : known;
            group.receivers.add(receiver);
            return group;
        });
        return () -> groups.computeIfPresent(key, (same, group) -> {
            group.receivers.remove(receiver);
            return group.receivers.isEmpty() ? null : group;
        });
    }

    @Override
    public boolean isWaiting() {
        return !groups.isEmpty();
    }

    @Override
    public void tell(ArticleEvent event) {
        CompletableFuture<?>[] told = groups.values().stream()
                .map(group -> tell(group, event).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(told).get(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | java.util.concurrent.ExecutionException failed) {
            LOG.warnf("Not all subscribers were told of %s: %s", event, failed.getMessage());
        }
    }

    private CompletionStage<Void> tell(Group group, ArticleEvent event) {
        return execute(group.request, group.caller, RequestId.next(), event).thenAccept(result -> {
            if (result == null) return;
            String answer = json.text(result.toSpecification());
            group.receivers.forEach(receiver -> receiver.accept(answer));
        });
    }

    private CompletionStage<ExecutionResult> execute(
            GraphQLRequest request, Caller caller, String requestId, @Nullable ArticleEvent event) {
        CompletableFuture<ExecutionResult> executed = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.<Void>executeBlocking(
                        () -> {
                            execution
                                    .execute(request, caller, new Flight(requestId), event)
                                    .whenComplete((result, failed) -> {
                                        if (failed == null) executed.complete(result);
                                        else executed.completeExceptionally(failed);
                                    });
                            return null;
                        },
                        false)
                .onFailure(executed::completeExceptionally);
        return executed;
    }
}
