package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;

/** Tells whether a medium is meant: its name is often an ordinary word, such as the East. */
final class OutletRule {
    private OutletRule() {}

    static boolean isIntroduced(NameOccurrence sighting) {
        return WordList.MEDIA.hasBare(sighting.before());
    }

    @Nullable
    static LinkDecision judge(NameOccurrence sighting) {
        boolean enclosed = sighting.passage()
                .isEnclosed(sighting.found().first(), sighting.found().last());
        boolean own = WordList.MEDIA.has(sighting.name().split(" ", -1)[0])
                || sighting.name().chars().anyMatch(Character::isDigit)
                || (sighting.isLatin() && !sighting.isOneWord());
        return isIntroduced(sighting) || enclosed || own ? LinkDecision.of(sighting, Evidence.OUTLET) : null;
    }
}
