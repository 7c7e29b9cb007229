package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;

/** Tells whether a medium is meant: its name is often an ordinary word, such as the East. */
final class Media {
    private Media() {}

    static boolean isIntroduced(Sighting sighting) {
        return WordList.MEDIA.hasBare(sighting.before());
    }

    @Nullable
    static Verdict judge(Sighting sighting) {
        boolean enclosed = sighting.passage()
                .isEnclosed(sighting.found().first(), sighting.found().last());
        boolean own = WordList.MEDIA.has(sighting.name().split(" ", -1)[0])
                || sighting.name().chars().anyMatch(Character::isDigit)
                || (sighting.isLatin() && !sighting.isOneWord());
        return isIntroduced(sighting) || enclosed || own ? Verdict.of(sighting, Evidence.OUTLET) : null;
    }
}
