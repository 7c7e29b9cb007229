package news.hiwar.delivery.http;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.hiwar.delivery.http.Connections.Connection;

/**
 * Limits the requests of a client address that are executed at once, its open WebSockets and event streams together, and the
 * subscriptions: those of an address, and those of this node. Equal subscriptions count once.
 */
@Singleton
class ClientQuota {
    private final ClientLimits limits;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();
    private final Map<String, Integer> subscriptions = new HashMap<>();
    private final Map<String, Map<String, Integer>> subscriptionsByAddress = new HashMap<>();

    ClientQuota(ClientLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts a request that is executed.
     *
     * @return to be called when it has ended
     * @throws HttpError if too many requests of the address are executed
     */
    Runnable begin(Client client, HttpServerRequest request) {
        String address = client.address();
        if (requests.merge(address, 1, Integer::sum) > limits.requestsOfAddress()) {
            decrement(requests, address);
            throw new HttpError(
                    429, "TOO_MANY_REQUESTS", "Too many requests of this address at once. Wait for the responses.");
        }
        Connection connection = Connections.of(request);
        if (connection != null) connection.begin();
        return () -> {
            decrement(requests, address);
            if (connection != null) connection.end();
        };
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
