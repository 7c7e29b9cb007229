package news.hiwar.delivery.guard;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hiwar.delivery.guard.Extent.Size;
import news.hiwar.platform.graphql.ClientError;

/** How far operations reach once every fragment stands where it is spread; each fragment is measured once. */
final class Extent {
    /**
     * Of a selection.
     *
     * @param depth of data; with {@code introspection}, the one below {@code __schema} and {@code __type}
     */
    record Size(long fields, long roots, int depth, int introspection) {
        static final Size NONE = new Size(0, 0, 0, 0);

        Size with(Size other) {
            return new Size(
                    Math.min(Integer.MAX_VALUE, fields + other.fields),
                    Math.min(Integer.MAX_VALUE, roots + other.roots),
                    Math.max(depth, other.depth),
                    Math.max(introspection, other.introspection));
        }
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Size> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private Extent(Document document) {
        fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, twice) -> one));
    }

    /**
     * @throws LimitPassed where one of the operations reaches too far
     * @throws CircularFragments where fragments spread each other in a circle
     */
    static void check(Document document, LimitSettings limits) {
        Extent extent = new Extent(document);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Size size = extent.of(operation.getSelectionSet());
            check("QUERY_TOO_DEEP", "levels of fields", limits.depth(), size.depth);
            check("QUERY_TOO_DEEP", "levels of introspection", limits.introspectionDepth(), size.introspection);
            check("TOO_MANY_FIELDS", "fields in an operation, fragments included", limits.fields(), size.fields);
            check("TOO_MANY_ROOT_FIELDS", "root fields in an operation", limits.rootFields(), size.roots);
        }
    }

    private static void check(String code, String what, int limit, long count) {
        if (count > limit) throw LimitPassed.of(code, what, limit, count);
    }

    private Size of(SelectionSet selections) {
        Size size = Size.NONE;
        if (selections == null) return size;
        for (Selection<?> selection : selections.getSelections()) size = size.with(of(selection));
        return size;
    }

    private Size of(Selection<?> selection) {
        if (selection instanceof Field field) {
            Size below = of(field.getSelectionSet());
            boolean introspection = field.getName().startsWith("__") && field.getSelectionSet() != null;
            return introspection
                    ? new Size(below.fields + 1, 1, 1, below.depth + 1)
                    : new Size(below.fields + 1, 1, below.depth + 1, below.introspection);
        }
        if (selection instanceof InlineFragment fragment) return of(fragment.getSelectionSet());
        return spread(((FragmentSpread) selection).getName());
    }

    private Size spread(String name) {
        Size size = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (size != null) return size;
        if (fragment == null) return Size.NONE; // the validation tells of it
        if (!open.add(name)) throw new CircularFragments(name);
        size = of(fragment.getSelectionSet());
        open.remove(name);
        known.put(name, size);
        return size;
    }

    /** No document with such fragments is valid; the validation itself takes long to find out. */
    static class CircularFragments extends ClientError {
        CircularFragments(String name) {
            super("GRAPHQL_VALIDATION_FAILED", "The fragment `%s` spreads itself.".formatted(name));
        }
    }
}
