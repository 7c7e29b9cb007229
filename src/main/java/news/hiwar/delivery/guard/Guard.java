package news.hiwar.delivery.guard;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import news.hiwar.platform.graphql.ClientError;

/** Parses documents, and rejects those and operations that are too expensive before they are validated. */
@ApplicationScoped
public class Guard {
    /** Maximum depth of grammar rules; the stack allows many more. */
    private static final int GRAMMAR_DEPTH = 400;

    private final DocumentLimits documents;
    private final CostLimits costs;
    private final GraphQLSchema schema;
    private final ParserOptions options;

    Guard(DocumentLimits documents, CostLimits costs, GraphQLSchema schema) {
        this.documents = documents;
        this.costs = costs;
        this.schema = schema;
        options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(Integer.MAX_VALUE)
                .maxTokens(documents.tokens())
                .maxWhitespaceTokens(documents.characters())
                .maxRuleDepth(GRAMMAR_DEPTH)
                .build();
    }

    /**
     * Parses a document and checks its limits; it is not validated yet.
     *
     * @throws InvalidSyntaxException if the text is not a GraphQL document
     * @throws ClientError if it exceeds a limit
     */
    public Document parse(String text) {
        if (text.length() > documents.characters()) {
            throw LimitExceeded.of(
                    "DOCUMENT_TOO_LONG", "characters in a document", documents.characters(), text.length());
        }
        try {
            Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .build());
            DocumentSize.check(document, documents);
            return document;
        } catch (ParseCancelledException tooLong) {
            throw LimitExceeded.of("DOCUMENT_TOO_LONG", "tokens in a document", documents.tokens());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw LimitExceeded.of("DOCUMENT_NESTED_TOO_DEEP", "levels of nested brackets", documents.nesting());
        }
    }

    /**
     * Estimates the cost of executing an operation with these variables.
     *
     * @throws LimitExceeded if the cost is too high
     */
    public Cost cost(Document document, OperationDefinition operation, Map<String, ?> variables) {
        ArgumentLength.check(document, operation, variables, documents.text());
        Cost cost = Cost.of(schema, document, operation, variables);
        if (cost.pages() > costs.pages()) {
            throw LimitExceeded.of("QUERY_TOO_COSTLY", "as a product of page sizes", costs.pages(), cost.pages());
        }
        boolean repeated = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
        int maximum = repeated ? costs.subscriptionCost() : costs.cost();
        if (cost.objects() > maximum) {
            throw LimitExceeded.of("QUERY_TOO_COSTLY", "objects in a response", maximum, cost.objects());
        }
        return cost;
    }

    /** Limits of what an operation may cost to execute. */
    @ConfigMapping(prefix = "hiwar.limits")
    interface CostLimits {
        /** Maximum product of the page sizes along one path of nested connections. */
        @WithDefault("10000")
        int pages();

        /** Maximum cost of an operation: the number of objects that its response may contain. */
        @WithDefault("20000")
        int cost();

        /** Maximum cost of a subscription: the number of objects that one of its events may contain. */
        @WithDefault("500")
        int subscriptionCost();
    }
}
