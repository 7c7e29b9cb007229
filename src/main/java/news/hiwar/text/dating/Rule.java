package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of dates, over folded text, and what it means; null where it turns out to be none. */
record Rule(Pattern pattern, MeaningOf meaning) {

    interface MeaningOf extends Function<Match, DateMeaning> {
        @Override
        @Nullable
        DateMeaning apply(Match match);
    }

    static Rule of(String pattern, MeaningOf meaning) {
        return new Rule(Pattern.compile(pattern + "(?![\\p{L}\\p{N}])"), meaning);
    }

    Matcher over(String folded) {
        return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
