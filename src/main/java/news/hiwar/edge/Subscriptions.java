package news.hiwar.edge;

import graphql.ExecutionResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
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
import news.hiwar.telemetry.Meters;
import org.jboss.logging.Logger;

/**
 * Who waits for events. Those who have subscribed to the same are told by one execution: what an event costs grows with
 * what is asked, and not with how many ask.
 */
@Singleton
class Subscriptions implements Follower.Listener {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);

    /** So many are executed at a time: readers' requests need threads, too. */
    private static final int AT_ONCE = 4;

    private record Group(GraphQLRequest request, Caller caller, Set<Consumer<String>> receivers) {}

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Execution execution;
    private final Follower follower;
    private final Vertx vertx;
    private final Json json;
    private final Meters meters;
    private final long patience;
    private final int most;

    Subscriptions(Execution execution, Follower follower, Vertx vertx, Json json, Meters meters, LimitSettings limits) {
        this.meters = meters;
        this.execution = execution;
        this.follower = follower;
        this.vertx = vertx;
        this.json = json;
        most = limits.subscriptions();
        patience = 2 * limits.deadline().toMillis();
    }

    void start(@Observes StartupEvent event) {
        follower.tell(this);
    }

    /** What is wrong with a subscription; nothing where it may begin. It fails with an {@link HttpRefusal}. */
    CompletionStage<ExecutionResult> check(GraphQLRequest request, Caller caller, String requestId) {
        if (groups.size() >= most && !groups.containsKey(key(request, caller))) {
            return CompletableFuture.failedStage(new HttpRefusal(
                    503, "TOO_MANY_SUBSCRIPTIONS", "Too much is being followed here; try again later."));
        }
        return execute(request, caller, requestId, null);
    }

    /**
     * Tells of each event from now on.
     *
     * @param receiver gets GraphQL answers as JSON
     * @return ends it; to be run once
     */
    Runnable begin(GraphQLRequest request, Caller caller, Consumer<String> receiver) {
        String key = key(request, caller);
        groups.compute(key, (same, known) -> {
            Group group = known == null ? new Group(request, caller, ConcurrentHashMap.newKeySet()) : known;
            group.receivers.add(receiver);
            return group;
        });
        meters.subscription(1);
        return () -> {
            meters.subscription(-1);
            groups.computeIfPresent(key, (same, group) -> {
                group.receivers.remove(receiver);
                return group.receivers.isEmpty() ? null : group;
            });
        };
    }

    /** Editors may see more than readers do. */
    private static String key(GraphQLRequest request, Caller caller) {
        String who = caller.identity() == null
                ? ""
                : caller.identity().getPrincipal().getName();
        return who + ' ' + request.key();
    }

    @Override
    public boolean isWaiting() {
        return !groups.isEmpty();
    }

    @Override
    public void tell(ArticleEvent event) {
        List<Group> all = List.copyOf(groups.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            tell(all.subList(from, Math.min(from + AT_ONCE, all.size())), event);
        }
    }

    private void tell(List<Group> some, ArticleEvent event) {
        CompletableFuture<?>[] told = some.stream()
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
