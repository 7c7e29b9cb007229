package news.hiwar.graph.kind;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.hiwar.graph.visibility.Preview;
import news.hiwar.platform.relay.GlobalId;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.Slugs.TooManyValues;
import news.hiwar.platform.relay.StoredNode;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class NodeApi {
    private final EntityManager entities;
    private final Preview preview;

    NodeApi(EntityManager entities, Preview preview) {
        this.entities = entities;
        this.preview = preview;
    }

    @Query
    @Nullable
    @Description("The object with this id; null if there is none.")
    public Node node(@Id @Description("The `id` of an object.") String id) {
        return nodes(List.of(id)).get(0);
    }

    @Query
    @Description("The objects with these ids, in the same order; null for an id without an object.")
    public List<Node> nodes(@Description("The ids: at most 100.") List<@NonNull String> ids) {
        if (ids.size() > TooManyValues.MAXIMUM) throw new TooManyValues("ids");
        List<GlobalId> wanted = ids.stream().map(GlobalId::parse).toList();
        Map<String, Set<String>> slugs =
                wanted.stream().collect(groupingBy(GlobalId::type, mapping(GlobalId::slug, toSet())));
        Map<GlobalId, Node> found = new HashMap<>();
        slugs.forEach((type, of) ->
                load(type, of).forEach((slug, row) -> found.put(new GlobalId(type, slug), (Node) row)));
        return wanted.stream().map(found::get).toList();
    }

    /** By the slugs given. */
    private Map<String, StoredNode> load(String type, Set<String> slugs) {
        Optional<EntityType<?>> known = entities.getMetamodel().getEntities().stream()
                .filter(e -> e.getName().equals(type) && Node.class.isAssignableFrom(e.getJavaType()))
                .findFirst();
        if (known.isEmpty()) return Map.of();
        boolean hides = known.get().getAttributes().stream()
                .anyMatch(column -> column.getName().equals("live"));
        String seen = hides ? " and " + preview.audience().sees("n") : "";
        Map<String, StoredNode> rows = new HashMap<>();
        entities.createQuery("from " + type + " n where n.slug in :slugs" + seen, StoredNode.class)
                .setParameter("slugs", slugs)
                .getResultList()
                .forEach(row -> rows.put(row.slug, row));
        if (MergeableNode.class.isAssignableFrom(known.get().getJavaType())) {
            Slugs.redirected(type, Slugs.missing(slugs, rows)).forEach((slug, row) -> {
                if (preview.audience().sees((MergeableNode) row)) rows.put(slug, row);
            });
        }
        return rows;
    }
}
