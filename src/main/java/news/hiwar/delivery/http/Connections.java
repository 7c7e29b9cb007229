package news.hiwar.delivery.http;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.hiwar.platform.telemetry.Meters;

/** The connections that stay open, sockets and streams of events, counted by client address. */
@Singleton
class Connections {
    private final ClientLimits limits;
    private final Meters meters;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    Connections(ClientLimits limits, Meters meters) {
        this.limits = limits;
        this.meters = meters;
    }

    /** Whether the address may have one more; then it is to {@link #leave}. */
    boolean enter(String address) {
        meters.socket(1);
        if (byAddress.merge(address, 1, Integer::sum) <= limits.sockets()) return true;
        leave(address);
        return false;
    }

    void leave(String address) {
        meters.socket(-1);
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
}
