package news.hiwar.graph.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hiwar.graph.kind.Kind;
import news.hiwar.platform.relay.StoredNode;

/** Links that no words of an article's body bear out: its headline, or the source that delivered it, asserts them. */
public record AssertedLinks(Map<Kind<?>, List<? extends StoredNode>> rows) {
    public static final AssertedLinks NONE = new AssertedLinks(Map.of());

    /** The rows that are asserted of each of these kinds. */
    public static AssertedLinks of(List<Kind<?>> kinds, Function<Kind<?>, List<? extends StoredNode>> rows) {
        return new AssertedLinks(
                kinds.stream().collect(Collectors.toMap(kind -> kind, rows, (one, other) -> one, LinkedHashMap::new)));
    }

    @SuppressWarnings("unchecked") // a kind's rows are of its type
    <T extends StoredNode> List<T> of(Kind<T> kind) {
        return (List<T>) rows.getOrDefault(kind, List.of());
    }
}
