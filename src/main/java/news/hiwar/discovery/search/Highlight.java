package news.hiwar.discovery.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("A part of an article in which the query's words stand.")
public record Highlight(
        @Description("Where the part comes from: `headline`, `standfirst` or `body`.")
        String field,

        @Description("The part, cut from the text as it is.")
        String fragment,

        @Description("The matching words in it, in their order; they do not overlap.")
        List<@NonNull HighlightMatch> matches) {
    @Description("A word of a fragment that matches the query: `fragment.substring(start, end)`.")
    @Type("HighlightMatch")
    public record HighlightMatch(
            @Description("Where it begins in the fragment, in UTF-16 code units.")
            int start,

            @Description("Where it has ended in the fragment, in UTF-16 code units.")
            int end,

            @Description("Why it matches.") MatchKind kind) {}

    @Description("Why a word of an article matches the query.")
    @Enum("MatchKind")
    public enum MatchKind {
        @Description("It is written as in the query.")
        EXACT,

        @Description(
                "It is the same word in another spelling, `أمريكا` for `امريكا`, or the one that was meant by a mistyped"
                        + " word, as in `didYouMean`.")
        FOLDED,

        @Description("It is another name of what the query names: `ترمب` for `ترامب`.")
        ALIAS,

        @Description("It is another form of the word: `المفاوضات` for `مفاوضات`.")
        STEM
    }
}
