package news.hiwar.discovery.search;

import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;

@Description("A name that completes the typed text.")
public record Suggestion(
        @Description("Kind of the named record.") SuggestionKind kind,

        @Description("The matching name; an alias if the typed text begins an alias.")
        String text,

        @Description("The named record.") Node node) {}
