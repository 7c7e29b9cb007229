package news.hiwar.discovery.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Description("An excerpt of an article that contains words of the query.")
public record Highlight(
        @Description("Part of the article: `headline`, `standfirst` or `body`.")
        String field,

        @Description("The excerpt, unchanged.") String fragment,

        @Description("Matching words in the fragment, in order; they do not overlap.")
        List<@NonNull HighlightMatch> matches) {
    @Description("A word of a fragment that matches the query: `fragment.substring(start, end)`.")
    @Type("HighlightMatch")
    public record HighlightMatch(
            @Description("Start in the fragment, in UTF-16 code units.")
            int start,

            @Description("End in the fragment, exclusive, in UTF-16 code units.")
            int end,

            @Description("Why the word matches.") MatchKind kind) {}

    @Description("Why a word of an article matches the query.")
    @Enum("MatchKind")
    public enum MatchKind {
        @Description("The word is written as in the query.")
        EXACT,

        @Description("The word has another spelling, `أمريكا` for `امريكا`, or corrects a mistyped word, as in"
                + " `didYouMean`.")
        FOLDED,

        @Description("Another name of an entity that the query names: `ترمب` for `ترامب`.")
        ALIAS,

        @Description("Another form of the word: `المفاوضات` for `مفاوضات`.")
        STEM
    }
}
