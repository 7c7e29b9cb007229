package news.hiwar.delivery.guard;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hiwar.platform.graphql.ClientError;

/**
 * The size of a document: of its text, and of its operations once every fragment is expanded where it is spread. Each
 * fragment is measured once.
 */
final class DocumentSize {
    /** A document with such fragments is never valid, but the validation would take long to find out. */
    static class CircularFragments extends ClientError {
        CircularFragments(String name) {
            super(
                    "GRAPHQL_VALIDATION_FAILED",
                    "The fragment `%s` spreads itself. Remove the spread that leads back to it.".formatted(name));
        }
    }

    /**
     * The size of a selection set.
     *
     * @param depth of data
     * @param introspection the depth below {@code __schema} and {@code __type}
     */
    private record Extent(long fields, long roots, int depth, int introspection) {
        static final Extent NONE = new Extent(0, 0, 0, 0);

        Extent with(Extent other) {
            return new Extent(
                    Math.min(Integer.MAX_VALUE, fields + other.fields),
                    Math.min(Integer.MAX_VALUE, roots + other.roots),
                    Math.max(depth, other.depth),
                    Math.max(introspection, other.introspection));
        }
    }

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Extent> measured = new HashMap<>();
    private final Set<String> expanding = new HashSet<>();
    private int fragmentCount;
    private int aliases;
    private int directives;
    private int nesting;

    private DocumentSize(Document document) {
        fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, twice) -> one));
    }

    /**
     * Checks a document against the limits.
     *
     * @throws LimitExceeded if it exceeds one of them
     * @throws CircularFragments if fragments spread each other in a circle
     */
    static void check(Document document, DocumentLimits limits) {
        DocumentSize size = new DocumentSize(document);
        size.count(document, 0);
        check("TOO_MANY_FRAGMENTS", "fragments in a document", limits.fragments(), size.fragmentCount);
        check("TOO_MANY_ALIASES", "aliases in a document", limits.aliases(), size.aliases);
        check("TOO_MANY_DIRECTIVES", "directives in a document", limits.directives(), size.directives);
        check("DOCUMENT_NESTED_TOO_DEEP", "levels of nested lists and objects", limits.nesting(), size.nesting);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Extent extent = size.of(operation.getSelectionSet());
            check("QUERY_TOO_DEEP", "levels of fields", limits.depth(), extent.depth);
            check("QUERY_TOO_DEEP", "levels of introspection", limits.introspectionDepth(), extent.introspection);
            check("TOO_MANY_FIELDS", "fields in an operation, fragments included", limits.fields(), extent.fields);
            check("TOO_MANY_ROOT_FIELDS", "root fields in an operation", limits.rootFields(), extent.roots);
        }
    }

    private static void check(String code, String what, int limit, long count) {
        if (count > limit) throw LimitExceeded.of(code, what, limit, count);
    }

    /** Counts the nodes of the text; the parser has already bounded their depth. */
    private void count(Node<?> node, int within) {
        if (node instanceof FragmentDefinition) fragmentCount++;
        if (node instanceof Directive) directives++;
        if (node instanceof Field field && field.getAlias() != null) aliases++;
        int depth = node instanceof ArrayValue || node instanceof ObjectValue ? within + 1 : within;
        nesting = Math.max(nesting, depth);
        for (Node<?> child : node.getChildren()) count(child, depth);
    }

    private Extent of(SelectionSet selections) {
        Extent extent = Extent.NONE;
        if (selections == null) return extent;
        for (Selection<?> selection : selections.getSelections()) extent = extent.with(of(selection));
        return extent;
    }

    private Extent of(Selection<?> selection) {
        if (selection instanceof Field field) {
            Extent below = of(field.getSelectionSet());
            boolean introspection = field.getName().startsWith("__") && field.getSelectionSet() != null;
            return introspection
                    ? new Extent(below.fields + 1, 1, 1, below.depth + 1)
                    : new Extent(below.fields + 1, 1, below.depth + 1, below.introspection);
        }
        if (selection instanceof InlineFragment fragment) return of(fragment.getSelectionSet());
        return expanded(((FragmentSpread) selection).getName());
    }

    private Extent expanded(String name) {
        Extent extent = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (extent != null) return extent;
        if (fragment == null) return Extent.NONE; // the validation reports it
        if (!expanding.add(name)) throw new CircularFragments(name);
        extent = of(fragment.getSelectionSet());
        expanding.remove(name);
        measured.put(name, extent);
        return extent;
    }
}
