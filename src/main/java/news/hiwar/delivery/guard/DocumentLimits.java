package news.hiwar.delivery.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of a GraphQL document; all of {@code graphql/operations} and the console's introspection stay well below them. */
@ConfigMapping(prefix = "hiwar.limits")
public interface DocumentLimits {
    /** Maximum length of a document in characters. */
    @WithDefault("20000")
    int characters();

    /** Maximum number of tokens in a document. */
    @WithDefault("4000")
    int tokens();

    /** Maximum nesting of list and object literals in a document, in levels. */
    @WithDefault("60")
    int nesting();

    /** Maximum length of a string argument of a query in characters; cursors, ids and texts to import are exempt. */
    @WithDefault("200")
    int text();

    /** Maximum nesting of fields in levels, with fragments expanded. */
    @WithDefault("12")
    int depth();

    /** Maximum nesting of fields below {@code __schema} and {@code __type}, in levels. */
    @WithDefault("16")
    int introspectionDepth();

    /** Maximum number of fields in an operation; the fields of a fragment count wherever it is spread. */
    @WithDefault("1000")
    int fields();

    /** Maximum number of root fields in an operation. */
    @WithDefault("20")
    int rootFields();

    /** Maximum number of aliases in a document. */
    @WithDefault("50")
    int aliases();

    /** Maximum number of fragments in a document. */
    @WithDefault("50")
    int fragments();

    /** Maximum number of directives in a document. */
    @WithDefault("50")
    int directives();

    /** Maximum number of validation errors that are reported for a document. */
    @WithDefault("5")
    int errors();
}
