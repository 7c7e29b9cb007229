package news.hiwar.delivery.http;

import graphql.ExecutionResult;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
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
import news.hiwar.delivery.following.ChangeLogFollower;
import news.hiwar.delivery.following.ChangeLogFollower.ArticleChangeEvent;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;

/**
 * Who waits for events. Those who have subscribed to the same are told by one execution: what an event costs grows with
 * what is asked, and not with how many ask.
 */
@Singleton
class Subscriptions implements ChangeLogFollower.Listener {
    /** So many are executed at a time: readers' requests need threads, too. */
    private static final int AT_ONCE = 4;

    /**
     * What came of the wish to be told.
     *
     * @param wrong an answer with errors; null where it has begun
     * @param end ends it; to be run once
     */
    record Begun(@Nullable ExecutionResult wrong, Runnable end) {}

    private record Group(GraphQLRequest request, Client caller, Set<Subscriber> subscribers) {}

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Execution execution;
    private final ChangeLogFollower follower;
    private final SignedInCheck signedIn;
    private final ClientQuota places;
    private final Vertx vertx;
    private final RequestJson json;
    private final Meters meters;
    private final long patience;

    Subscriptions(
            Execution execution,
            ChangeLogFollower follower,
            SignedInCheck signedIn,
            ClientQuota places,
            Vertx vertx,
            RequestJson json,
            Meters meters,
            ExecutionLimits limits) {
        this.execution = execution;
        this.follower = follower;
        this.signedIn = signedIn;
        this.places = places;
        this.vertx = vertx;
        this.json = json;
        this.meters = meters;
        patience = 2 * limits.deadline().toMillis();
    }

    void start(@Observes StartupEvent event) {
        follower.tell(this);
    }

    /** Tells of each event from now on. It fails with an {@link HttpError}. */
    CompletionStage<Begun> begin(GraphQLRequest request, Client caller, String requestId, Subscriber subscriber) {
        String key = key(request, caller);
        String address = caller.address();
        HttpError full = places.take(address, key);
        if (full != null) return CompletableFuture.failedStage(full);
        return execute(request, caller, requestId, null)
                .whenComplete((wrong, failed) -> {
                    if (wrong != null || failed != null) places.leave(address, key);
                })
                .thenApply(wrong -> wrong != null
                        ? new Begun(wrong, () -> {})
                        : new Begun(null, join(key, address, request, caller, subscriber)));
    }

    private Runnable join(String key, String address, GraphQLRequest request, Client caller, Subscriber subscriber) {
        groups.compute(key, (same, known) -> {
            Group group = known == null ? new Group(request, caller, ConcurrentHashMap.newKeySet()) : known;
            group.subscribers.add(subscriber);
            return group;
        });
        meters.subscription(1);
        return () -> {
            meters.subscription(-1);
            places.leave(address, key);
            groups.computeIfPresent(key, (same, group) -> {
                group.subscribers.remove(subscriber);
                return group.subscribers.isEmpty() ? null : group;
            });
        };
    }

    /** Editors may see more than readers do, and each as much as their roles and their way in let them. */
    private static String key(GraphQLRequest request, Client caller) {
        SecurityIdentity identity = caller.identity();
        String who = identity == null
                ? ""
                : identity.getPrincipal().getName() + ' ' + identity.getRoles() + identity.getAttributes();
        return who + ' ' + request.key();
    }

    @Override
    public boolean isWaiting() {
        return !groups.isEmpty();
    }

    @Override
    public void tell(ArticleChangeEvent event) {
        List<Group> all = List.copyOf(groups.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            CompletableFuture<?>[] told = all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                    .map(group -> tell(group, event))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(told).join();
        }
    }

    /** It does not fail: who cannot be told is let go, and may read on by the log of changes. */
    private CompletableFuture<Void> tell(Group group, ArticleChangeEvent event) {
        String requestId = RequestId.next();
        return signedIn.check(group.caller)
                .thenCompose(still -> execute(group.request, group.caller, requestId, event))
                .toCompletableFuture()
                .orTimeout(patience, TimeUnit.MILLISECONDS)
                .handle((result, failed) -> {
                    if (failed != null) lose(group, failed, requestId);
                    else if (result != null) {
                        String answer = json.text(result.toSpecification());
                        group.subscribers.forEach(subscriber -> subscriber.told(answer));
                    }
                    return null;
                });
    }

    private static void lose(Group group, Throwable failure, String requestId) {
        HttpError cause = HttpError.of(failure, requestId);
        HttpError why = cause.code().equals("UNAUTHENTICATED")
                ? cause
                : new HttpError(
                        503, "EVENT_LOST", "An event could not be told: subscribe again, and read on by `changes`.");
        group.subscribers.forEach(subscriber -> subscriber.lost(why));
    }

    private CompletionStage<ExecutionResult> execute(
            GraphQLRequest request, Client caller, String requestId, @Nullable ArticleChangeEvent event) {
        CompletableFuture<ExecutionResult> executed = new CompletableFuture<>();
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        context.<Void>executeBlocking(
                        () -> {
                            execution
                                    .execute(request, caller, new InFlightExecution(requestId), event)
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

    /** Somebody who waits for events. */
    interface Subscriber {
        /** A GraphQL answer as JSON. */
        void told(String answer);

        /** There will be no more; the subscriber ends the subscription. */
        void lost(HttpError why);
    }
}
