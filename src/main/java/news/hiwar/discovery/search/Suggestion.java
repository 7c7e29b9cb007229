package news.hiwar.discovery.search;

import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;

@Description("A name that begins as what was typed.")
public record Suggestion(
        @Description("What it stands for.") SuggestionKind kind,

        @Description("The name that fits: an alias where the reader has typed one.")
        String text,

        @Description("Who or what bears it.") Node node) {}
