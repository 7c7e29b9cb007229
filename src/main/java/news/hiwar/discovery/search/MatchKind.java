package news.hiwar.discovery.search;

import org.eclipse.microprofile.graphql.Description;

@Description("Why a word of an article matches the query.")
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
