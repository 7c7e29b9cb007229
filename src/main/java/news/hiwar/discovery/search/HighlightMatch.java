package news.hiwar.discovery.search;

import org.eclipse.microprofile.graphql.Description;

@Description("A word of a fragment that matches the query: `fragment.substring(start, end)`.")
public record HighlightMatch(
        @Description("Where it begins in the fragment, in UTF-16 code units.")
        int start,

        @Description("Where it has ended in the fragment, in UTF-16 code units.")
        int end,

        @Description("Why it matches.") MatchKind kind) {}
