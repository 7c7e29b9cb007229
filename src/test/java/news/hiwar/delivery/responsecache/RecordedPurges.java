package news.hiwar.delivery.responsecache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.hiwar.delivery.responsecache.CdnPurge.Purge;

/** A cache in front of the server that takes down what it is told to drop. */
@ApplicationScoped
class RecordedPurges implements Purge {
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    @Override
    public void purge(Set<String> keys) {
        heard.addAll(keys);
    }

    /** All since the last call. */
    Set<String> take() {
        Set<String> taken = Set.copyOf(heard);
        heard.removeAll(taken);
        return taken;
    }
}
