package news.hiwar.delivery.http;

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
import news.hiwar.delivery.http.Execution.Executed;
import news.hiwar.delivery.http.Execution.ExecutionLimits;
import news.hiwar.delivery.http.HttpError.RequestId;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;

/**
 * Delivers events to subscribers. Equal subscriptions share one execution, so that the cost of an event grows with the number of
 * distinct subscriptions, not with that of subscribers.
 */
@Singleton
class Subscriptions implements ChangeLogFollower.Listener {
    /** Maximum number of concurrent executions, so that threads are left for requests. */
    private static final int CONCURRENT = 4;

    /**
     * The outcome of a request to subscribe.
     *
     * @param errors a response with errors; null if the subscription has begun
     * @param end ends the subscription; to be called once
     */
    record Started(@Nullable Executed errors, Runnable end) {}

    private record Group(GraphQLRequest request, Client client, Set<Subscriber> subscribers) {}

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Execution execution;
    private final ChangeLogFollower follower;
    private final ConnectionSignIn signIn;
    private final ClientQuota quota;
    private final Vertx vertx;
    private final Meters meters;
    private final long timeout;

    Subscriptions(
            Execution execution,
            ChangeLogFollower follower,
            ConnectionSignIn signIn,
            ClientQuota quota,
            Vertx vertx,
            Meters meters,
            ExecutionLimits limits) {
        this.execution = execution;
        this.follower = follower;
        this.signIn = signIn;
        this.quota = quota;
        this.vertx = vertx;
        this.meters = meters;
        timeout = 2 * limits.deadline().toMillis();
    }

    void start(@Observes StartupEvent event) {
        follower.listen(this);
    }

    /** Delivers each event from now on; fails with an {@link HttpError}. */
    CompletionStage<Started> begin(GraphQLRequest request, Client client, String requestId, Subscriber subscriber) {
        String key = key(request, client);
        String address = client.address();
        HttpError rejection = quota.subscribe(address, key);
        if (rejection != null) return CompletableFuture.failedStage(rejection);
        return execute(request, client, requestId, null)
                .whenComplete((errors, failed) -> {
                    if (errors != null || failed != null) quota.unsubscribe(address, key);
                })
                .thenApply(errors -> errors != null
                        ? new Started(errors, () -> {})
                        : new Started(null, join(key, address, request, client, subscriber)));
    }

    private Runnable join(String key, String address, GraphQLRequest request, Client client, Subscriber subscriber) {
        groups.compute(key, (same, known) -> {
            Group group = known == null ? new Group(request, client, ConcurrentHashMap.newKeySet()) : known;
            group.subscribers.add(subscriber);
            return group;
        });
        meters.subscription(1);
        return () -> {
            meters.subscription(-1);
            quota.unsubscribe(address, key);
            groups.computeIfPresent(key, (same, group) -> {
                group.subscribers.remove(subscriber);
                return group.subscribers.isEmpty() ? null : group;
            });
        };
    }

    /** The key of equal subscriptions; editors may see more than readers, as their roles and their sign-in allow. */
    private static String key(GraphQLRequest request, Client client) {
        SecurityIdentity identity = client.identity();
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
    public void notify(ArticleChangeEvent event) {
        List<Group> all = List.copyOf(groups.values());
        for (int from = 0; from < all.size(); from += CONCURRENT) {
            CompletableFuture<?>[] delivered = all.subList(from, Math.min(from + CONCURRENT, all.size())).stream()
                    .map(group -> deliver(group, event))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(delivered).join();
        }
    }

    /** Delivers an event; does not fail. Subscribers that cannot be notified are disconnected, and may read on by {@code changes}. */
    private CompletableFuture<Void> deliver(Group group, ArticleChangeEvent event) {
        String requestId = RequestId.next();
        return signIn.check(group.client)
                .thenCompose(valid -> execute(group.request, group.client, requestId, event))
                .toCompletableFuture()
                .orTimeout(timeout, TimeUnit.MILLISECONDS)
                .handle((result, failed) -> {
                    if (failed != null) lose(group, failed, requestId);
                    else if (result != null) {
                        String response = result.text();
                        group.subscribers.forEach(subscriber -> subscriber.next(response));
                    }
                    return null;
                });
    }

    private static void lose(Group group, Throwable failure, String requestId) {
        HttpError cause = HttpError.of(failure, requestId);
        HttpError reason =
                cause.code().equals("UNAUTHENTICATED") || cause.code().equals("RESPONSE_TOO_LARGE")
                        ? cause
                        : new HttpError(
                                503,
                                "EVENT_LOST",
                                "An event was lost. Subscribe again, and query `changes` for what you missed.");
        group.subscribers.forEach(subscriber -> subscriber.lost(reason));
    }

    private CompletionStage<Executed> execute(
            GraphQLRequest request, Client client, String requestId, @Nullable ArticleChangeEvent event) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        return context.executeBlocking(
                        () -> execution.execute(request, client, new InFlightExecution(requestId), event), false)
                .toCompletionStage()
                .thenCompose(result -> result);
    }

    /** Receives the events of a subscription. */
    interface Subscriber {
        /** Receives a GraphQL response as JSON. */
        void next(String response);

        /** Called when no more events can be delivered; the subscriber ends the subscription. */
        void lost(HttpError reason);
    }
}
