package news.hiwar.delivery.responsecache;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CDN in front of the server, which keeps what it was given until a purge names one of its keys. */
@ApplicationScoped
class CdnModel implements CdnPurge.Purge {
    private record Kept(List<String> keys, String body) {}

    private final Map<String, Kept> kept = new HashMap<>();
    private int purges;
    private int hits;

    String asks(String query) {
        int before;
        synchronized (this) {
            Kept known = kept.get(query);
            if (known != null) {
                hits++;
                return known.body;
            }
            before = purges;
        }
        Response response = CachingReader.asks(query);
        String keys = response.header("Surrogate-Key");
        String body = response.asString();
        synchronized (this) {
            // what a purge overtook on its way is not kept
            if (keys != null && before == purges) kept.put(query, new Kept(List.of(keys.split(" ")), body));
        }
        return body;
    }

    synchronized int hits() {
        return hits;
    }

    @Override
    public synchronized void purge(Set<String> keys) {
        purges++;
        kept.values().removeIf(response -> response.keys.stream().anyMatch(keys::contains));
    }
}
