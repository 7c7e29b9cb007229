package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.regex.Pattern;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** Decides whether a name of a state means the state. */
final class StateRule {
    /** The maximum number of words between the verb and the city that is visited. */
    private static final int MAX_VISITOR_WORDS = 4;

    private static final Pattern AFTER_DATELINE = Pattern.compile("^\\s*[-–—/(]");

    /** The last city that is a place: one that is joined to it by و is a place, too. */
    private @Nullable NameOccurrence place;

    private @Nullable NameOccurrence adjective;

    private final LinkingContext context;

    StateRule(LinkingContext context) {
        this.context = context;
    }

    @Nullable
    LinkDecision judge(NameOccurrence occurrence) {
        if (WordList.PRESS_NAMES.has(occurrence.after())) return null;
        if (occurrence.isOneWord() && isSomethingElse(occurrence)) return null;
        if (occurrence.isOneWord() && isAdjective(occurrence)) return people(occurrence);
        if (occurrence.isOneWord() && WordList.CAPITALS.has(occurrence.name())) {
            if (!isPlace(occurrence)) return LinkDecision.of(occurrence, Evidence.CITY_FOR_STATE);
            place = occurrence;
            return null;
        }
        return LinkDecision.of(occurrence, occurrence.isOneWord() ? Evidence.ONE_WORD : Evidence.WHOLE_NAME);
    }

    /**
     * Whether it is part of another name: أميركا اللاتينية, جنوب أميركا, a university, ولاية واشنطن, George Washington.
     */
    private static boolean isSomethingElse(NameOccurrence occurrence) {
        String before = occurrence.before();
        return WordList.CONTINENTS.has(occurrence.after())
                || (WordList.CONTINENT_NAMES.has(occurrence.name()) && WordList.CONTINENT_PARTS.hasBare(before))
                || WordList.PLACES.hasBare(before)
                || (WordList.CAPITALS.has(occurrence.name()) && WordList.NAMESAKES.hasBare(before));
    }

    /** Whether the name is an adjective; in English, one that is derived from another name of the state. */
    private boolean isAdjective(NameOccurrence occurrence) {
        String name = occurrence.name();
        if (!occurrence.isLatin())
            return name.startsWith("ال") && context.gazetteer.demonyms().isAdjective(name);
        return List.of("i", "n", "an", "ian", "ese", "ish").stream()
                .filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .anyMatch(
                        stem -> context.gazetteer.spellings(occurrence.target()).contains(stem));
    }

    /**
     * Decides on an adjective: its plural is a noun unless it follows one: مع الأميركيين, but not الجنود الأميركيين.
     */
    private @Nullable LinkDecision people(NameOccurrence occurrence) {
        boolean plural = occurrence.name().endsWith("ون") || occurrence.name().endsWith("ين");
        boolean joined = adjective != null && follows(adjective, occurrence);
        String before = occurrence.before();
        boolean noun =
                plural && !joined && !before.startsWith("ال") && !before.endsWith("ين") && !before.endsWith("ون");
        if (noun) return LinkDecision.of(occurrence, Evidence.PEOPLE_FOR_STATE);
        adjective = occurrence;
        return null;
    }

    private boolean isPlace(NameOccurrence city) {
        TokenizedPassage passage = city.passage();
        int first = city.found().first();
        String particles = city.particles();
        boolean dateline = first == 0
                && AFTER_DATELINE.matcher(passage.gap(city.found().last())).lookingAt();
        boolean bracketed = passage.gap(first).endsWith("(")
                && passage.gap(city.found().last()).startsWith(")");
        String before = passage.before(first);
        boolean to = particles.isEmpty() || particles.endsWith("ل");
        return dateline
                || bracketed
                || particles.endsWith("ب")
                || (to && WordList.WHERE.hasBare(before))
                || (to && isVisited(passage, first))
                || (place != null && particles.startsWith("و") && follows(place, city));
    }

    /** Whether a verb of visiting precedes, as in زار وفد واشنطن. */
    private static boolean isVisited(TokenizedPassage passage, int city) {
        for (int at = city - 1; at >= 0 && at >= city - MAX_VISITOR_WORDS && passage.follows(at + 1); at--) {
            if (WordList.VISITS.hasBare(passage.word(at))) return true;
        }
        return false;
    }

    private static boolean follows(NameOccurrence before, NameOccurrence after) {
        return before.passage().place().equals(after.passage().place())
                && before.found().last() == after.found().first()
                && after.particles().startsWith("و");
    }
}
