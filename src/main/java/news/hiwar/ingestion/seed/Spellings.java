package news.hiwar.ingestion.seed;

import static news.hiwar.ingestion.seed.Loading.orEmpty;

import io.smallrye.graphql.api.Nullable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.graph.naming.Alias;
import news.hiwar.graph.naming.Localized;

/** All names of the seeds of one kind: no two seeds share one. */
class Spellings {
    private final String kind;
    private final Map<String, String> owners = new HashMap<>();

    Spellings(String kind) {
        this.kind = kind;
    }

    /** Name and aliases of a seed, in their order. */
    List<Alias> of(Ref slug, Localized name, @Nullable List<String> aliases) {
        Set<String> spellings = new LinkedHashSet<>(name.texts().toList());
        spellings.addAll(orEmpty(aliases));
        for (String spelling : spellings) {
            if (owners.put(spelling, slug.slug()) != null) {
                throw slug.broken("the name %s belongs to another %s".formatted(spelling, kind));
            }
        }
        return spellings.stream().map(Alias::of).toList();
    }

    boolean isNamed(Ref slug, String text) {
        return slug.slug().equals(owners.get(text));
    }
}
