package news.hiwar.delivery.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import news.hiwar.delivery.guard.ResponseMemory.Overloaded;
import news.hiwar.delivery.http.Connections.Connection;
import news.hiwar.platform.graphql.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has requests executed in turns, a few at once of each client address, and limits those that wait, its open WebSockets and
 * event streams together, and the subscriptions: those of an address, and those of this node. Equal subscriptions count once.
 */
@Singleton
class ClientQuota {
    private final ClientLimits limits;
    private final Vertx vertx;
    private final Turns reads;
    private final Turns writes;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();
    private final Map<String, Integer> subscriptions = new HashMap<>();
    private final Map<String, Map<String, Integer>> subscriptionsByAddress = new HashMap<>();

    ClientQuota(
            ClientLimits limits,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int databaseConnections) {
        this.limits = limits;
        this.vertx = vertx;
        int atOnce =
                limits.executions().orElse(Math.max(8, 4 * Runtime.getRuntime().availableProcessors()));
        int ofClient = limits.executionsOfAddress().orElse(Math.max(1, atOnce / 2));
        reads = new Turns(atOnce, ofClient);
        writes = new Turns(limits.mutations().orElse(Math.max(1, Math.min(atOnce, databaseConnections) / 2)), ofClient);
    }

    /**
     * Executes a request when its turn has come, on the current Vert.x context.
     *
     * @return the response; fails if the turn has not come in time
     * @throws HttpError if too many requests of the address are executed or wait
     */
    <T> CompletionStage<T> execute(GraphQLRequest request, Client client, Supplier<CompletionStage<T>> execution) {
        String address = client.address();
        if (requests.merge(address, 1, Integer::sum) > limits.requestsOfAddress()) {
            decrement(requests, address);
            throw new HttpError(
                    429, "TOO_MANY_REQUESTS", "Too many requests of this address at once. Wait for the responses.");
        }
        Connection connection = Connections.of(client.request());
        if (connection != null) connection.begin();
        SecurityIdentity editor = client.identity();
        Object key = editor == null ? address : List.of(editor.getPrincipal().getName());
        return inTurn(key, request.isQuery(), execution).whenComplete((response, failed) -> {
            decrement(requests, address);
            if (connection != null) connection.end();
        });
    }

    /**
     * Executes a request when the turn of its client has come. Mutations take turns of their own, so that readers find
     * threads and connections of the database whatever editors do.
     */
    <T> CompletionStage<T> inTurn(Object client, boolean reads, Supplier<CompletionStage<T>> execution) {
        Turns turns = reads ? this.reads : writes;
        CompletableFuture<Void> turn = turns.ask(client);
        return (turn.isDone() ? turn : here(turns, client, turn))
                .thenCompose(come -> {
                    try {
                        return execution.get();
                    } catch (RuntimeException failed) {
                        return CompletableFuture.failedStage(failed);
                    }
                })
                .whenComplete((response, failed) -> {
                    if (turn.isDone() && !turn.isCompletedExceptionally()) turns.end(client);
                });
    }

    /** Waits for a turn, for a limited time, and goes on in the current context. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is returned says all
    private CompletableFuture<Void> here(Turns turns, Object client, CompletableFuture<Void> turn) {
        CompletableFuture<Void> here = new CompletableFuture<>();
        Context context = vertx.getOrCreateContext();
        long timer = vertx.setTimer(limits.executionWait().toMillis(), late -> {
            if (turns.leave(client, turn)) turn.completeExceptionally(new Overloaded());
        });
        turn.whenComplete((come, late) -> context.runOnContext(now -> {
            vertx.cancelTimer(timer);
            if (late == null) here.complete(null);
            else here.completeExceptionally(late);
        }));
        return here;
    }

    /** Counts a connection; false if the address has too many. A connection that was counted has to be {@link #close closed}. */
    boolean open(String address) {
        if (connections.merge(address, 1, Integer::sum) <= limits.sockets()) return true;
        close(address);
        return false;
    }

    void close(String address) {
        decrement(connections, address);
    }

    /** Counts a subscription; returns why it is rejected, or null if it was counted and has to be {@link #unsubscribe removed}. */
    @Nullable
    synchronized HttpError subscribe(String address, String subscription) {
        Map<String, Integer> own = subscriptionsByAddress.getOrDefault(address, Map.of());
        if (!own.containsKey(subscription) && own.size() >= limits.subscriptionsOfAddress()) {
            return rejection(429, "Too many subscriptions from this address. End another subscription first.");
        }
        if (!subscriptions.containsKey(subscription) && subscriptions.size() >= limits.subscriptions()) {
            return rejection(503, "Too many subscriptions on this server. Try again later.");
        }
        subscriptions.merge(subscription, 1, Integer::sum);
        subscriptionsByAddress
                .computeIfAbsent(address, first -> new HashMap<>())
                .merge(subscription, 1, Integer::sum);
        return null;
    }

    private static HttpError rejection(int status, String message) {
        return new HttpError(status, "TOO_MANY_SUBSCRIPTIONS", message);
    }

    synchronized void unsubscribe(String address, String subscription) {
        decrement(subscriptions, subscription);
        subscriptionsByAddress.computeIfPresent(
                address, (same, own) -> decrement(own, subscription).isEmpty() ? null : own);
    }

    private static Map<String, Integer> decrement(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
        return counts;
    }
}
