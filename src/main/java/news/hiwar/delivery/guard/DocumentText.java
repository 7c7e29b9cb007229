package news.hiwar.delivery.guard;

import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the text of a document, no further than its limits. */
@ApplicationScoped
public class DocumentText {
    /** Of rules of the grammar; the parser's stack bears many more. */
    private static final int RULES = 400;

    private final LimitSettings limits;
    private final ParserOptions options;

    DocumentText(LimitSettings limits) {
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
     * The document, of which only its grammar is known to be right.
     *
     * @throws InvalidSyntaxException where it is none
     * @throws LimitPassed where it is too long, or nested too deep to be read
     */
    public Document read(String text) {
        if (text.length() > limits.characters()) {
            throw LimitPassed.of("DOCUMENT_TOO_LONG", "characters in a document", limits.characters(), text.length());
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .build());
        } catch (ParseCancelledException tooLong) {
            throw LimitPassed.of("DOCUMENT_TOO_LONG", "tokens in a document", limits.tokens());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw LimitPassed.of("DOCUMENT_NESTED_TOO_DEEP", "brackets within each other", limits.nesting());
        }
    }
}
