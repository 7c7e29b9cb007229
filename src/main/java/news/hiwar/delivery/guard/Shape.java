package news.hiwar.delivery.guard;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.ObjectValue;

/** What is written in a document, counted as it stands there. */
final class Shape {
    private int fragments;
    private int aliases;
    private int directives;
    private int nesting;

    private Shape() {}

    /** @throws LimitPassed where there is too much of something */
    static void check(Document document, LimitSettings limits) {
        Shape shape = new Shape();
        shape.count(document, 0);
        check("TOO_MANY_FRAGMENTS", "fragments in a document", limits.fragments(), shape.fragments);
        check("TOO_MANY_ALIASES", "aliases in a document", limits.aliases(), shape.aliases);
        check("TOO_MANY_DIRECTIVES", "directives in a document", limits.directives(), shape.directives);
        check("DOCUMENT_NESTED_TOO_DEEP", "lists and objects within each other", limits.nesting(), shape.nesting);
    }

    private static void check(String code, String what, int limit, int count) {
        if (count > limit) throw LimitPassed.of(code, what, limit, count);
    }

    /** No deeper than the parser has gone. */
    private void count(Node<?> node, int within) {
        if (node instanceof FragmentDefinition) fragments++;
        if (node instanceof Directive) directives++;
        if (node instanceof Field field && field.getAlias() != null) aliases++;
        int depth = node instanceof ArrayValue || node instanceof ObjectValue ? within + 1 : within;
        nesting = Math.max(nesting, depth);
        for (Node<?> child : node.getChildren()) count(child, depth);
    }
}
