package news.hiwar.delivery.http;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The places for subscriptions that differ from each other: so many on a node, and a share of them for each address. */
@Singleton
class ClientQuota {
    private final int most;
    private final int share;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Map<String, Integer>> byAddress = new HashMap<>();

    ClientQuota(ClientLimits limits) {
        most = limits.subscriptions();
        share = limits.subscriptionsOfAddress();
    }

    /** Why there is no place; null where it is taken now. */
    @Nullable
    synchronized HttpError take(String address, String subscription) {
        Map<String, Integer> own = byAddress.getOrDefault(address, Map.of());
        if (!own.containsKey(subscription) && own.size() >= share) {
            return refusal(429, "This address follows too much; end something first.");
        }
        if (!taken.containsKey(subscription) && taken.size() >= most) {
            return refusal(503, "Too much is being followed here; try again later.");
        }
        taken.merge(subscription, 1, Integer::sum);
        byAddress.computeIfAbsent(address, first -> new HashMap<>()).merge(subscription, 1, Integer::sum);
        return null;
    }

    private static HttpError refusal(int status, String message) {
        return new HttpError(status, "TOO_MANY_SUBSCRIPTIONS", message);
    }

    synchronized void leave(String address, String subscription) {
        less(taken, subscription);
        byAddress.computeIfPresent(
                address, (same, own) -> less(own, subscription).isEmpty() ? null : own);
    }

    private static Map<String, Integer> less(Map<String, Integer> counts, String subscription) {
        counts.computeIfPresent(subscription, (same, count) -> count == 1 ? null : count - 1);
        return counts;
    }
}
