package news.hiwar.delivery.responsecache;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Every cache in front of the server. */
@ApplicationScoped
class Purges {
    /** Above that all is dropped: a purge of each would take longer. */
    private static final int MOST = 200;

    private final List<Purge> purges;

    Purges(@All List<Purge> purges) {
        this.purges = purges;
    }

    void purge(Set<String> tags) {
        Set<String> keys = tags.stream().map(Tags::brief).collect(toSet());
        keys.add(Tags.MANY);
        Set<String> few = keys.size() > MOST || tags.contains(Tags.ALL) ? Set.of(Tags.ALL) : keys;
        purges.forEach(purge -> purge.purge(few));
    }
}
