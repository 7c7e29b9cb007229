package news.hiwar.editorial.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import news.hiwar.platform.mutation.MutationRejected;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;

/** What the slugs in an input stand for. */
final class SlugReferences {
    private static final int MOST = 50;

    private SlugReferences() {}

    /** In their order, each once. */
    static <T extends StoredNode> List<T> all(Class<T> type, String field, Collection<String> slugs) {
        if (slugs.size() > MOST) throw MutationRejected.because(field, "OUT_OF_RANGE", "There are at most 50.");
        Map<String, T> rows = Slugs.rows(type, slugs);
        return slugs.stream().map(slug -> one(rows, field, slug)).distinct().toList();
    }

    /** @throws MutationRejected where it is not among the rows */
    static <T> T one(Map<String, T> rows, String field, String slug) {
        T row = rows.get(slug);
        if (row == null)
            throw MutationRejected.because(field, "NOT_FOUND", "Nothing of that sort has the slug %s.".formatted(slug));
        return row;
    }

    static <T> void replace(List<T> old, List<T> now) {
        if (old.equals(now)) return;
        old.clear();
        old.addAll(now);
    }
}
