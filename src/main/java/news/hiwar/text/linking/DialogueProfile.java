package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import news.hiwar.graph.date.FuzzyDate;

/** A dialogue as the linker must know it: who talks, and when. */
public record DialogueProfile(Target dialogue, List<Target> parties, List<Round> rounds) {
    public record Round(Target target, int number, @Nullable FuzzyDate date) {}
}
