package news.hiwar.delivery.guard;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import jakarta.enterprise.context.ApplicationScoped;

/** Parses documents, and stops at their limits. */
@ApplicationScoped
public class DocumentParser {
    /** Maximum depth of grammar rules; the stack allows many more. */
    private static final int RULES = 400;

    private final DocumentLimits limits;
    private final ParserOptions options;

    DocumentParser(DocumentLimits limits) {
        this.limits = limits;
        options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(Integer.MAX_VALUE)
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                .maxRuleDepth(RULES)
                .build();
    }

    /**
     * Parses a document; it is not validated yet.
     *
     * @throws InvalidSyntaxException if the text is not a GraphQL document
     * @throws LimitExceeded if it is too long or nested too deeply
     */
    public Document read(String text) {
        if (text.length() > limits.characters()) {
            throw LimitExceeded.of("DOCUMENT_TOO_LONG", "characters in a document", limits.characters(), text.length());
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .build());
        } catch (ParseCancelledException tooLong) {
            throw LimitExceeded.of("DOCUMENT_TOO_LONG", "tokens in a document", limits.tokens());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw LimitExceeded.of("DOCUMENT_NESTED_TOO_DEEP", "levels of nested brackets", limits.nesting());
        }
    }
}
