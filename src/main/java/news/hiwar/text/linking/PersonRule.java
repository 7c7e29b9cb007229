package news.hiwar.text.linking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hiwar.text.linking.LinkDecision.Evidence;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Decides which person a name means. */
final class PersonRule {
    private final LinkingContext context;
    private @Nullable Map<Target, Set<List<String>>> titles;

    PersonRule(LinkingContext context) {
        this.context = context;
    }

    /** Whether a name has a given and a family name. */
    static boolean isFull(String name) {
        return GivenNames.partStarts(Arrays.asList(name.split(" ", -1))).size() > 1;
    }

    @Nullable
    LinkDecision judge(NameOccurrence occurrence) {
        if (isPartOfLongerName(occurrence)) return null;
        List<Target> persons = occurrence.found().targets();
        if (isFull(occurrence.name())) {
            return LinkDecision.of(occurrence, persons.size() == 1 ? Evidence.WHOLE_NAME : Evidence.AMBIGUOUS);
        }
        GivenNames givenNames = GivenNames.before(occurrence, context.gazetteer);
        return givenNames.isEmpty() ? family(occurrence, persons) : withGivenNames(occurrence, persons, givenNames);
    }

    private boolean isPartOfLongerName(NameOccurrence occurrence) {
        return WordList.PLACES.hasBare(occurrence.before()) || WordList.GROUPS.hasBare(occurrence.before());
    }

    private @Nullable LinkDecision family(NameOccurrence occurrence, List<Target> persons) {
        if (WordList.GIVEN_NAMES.has(occurrence.after())) return null; // a title: المهندس before a name
        List<Target> named = persons.stream().filter(context::namesInFull).toList();
        boolean unknown = context.isUnknownFamily(occurrence.name());
        if (named.size() == 1 && !unknown) return decision(occurrence, named.get(0), Evidence.FAMILY_OF_FULL_NAME);
        if (!named.isEmpty() || persons.size() > 1 || unknown) return LinkDecision.of(occurrence, Evidence.AMBIGUOUS);
        boolean title = WordList.TITLES.has(occurrence.name());
        return title ? null : LinkDecision.of(occurrence, Evidence.FAMILY_ALONE);
    }

    private @Nullable LinkDecision withGivenNames(
            NameOccurrence occurrence, List<Target> persons, GivenNames givenNames) {
        for (Target person : persons) {
            if (givenNames.fits(context.gazetteer.givenNames(person))) {
                return new LinkDecision(List.of(person), Evidence.MIDDLE_NAMES, givenNames.start());
            }
        }
        for (Target person : persons) {
            if (context.namesInFull(person) && isSlip(occurrence, givenNames, person)) {
                return new LinkDecision(List.of(person), Evidence.SLIP, givenNames.start());
            }
        }
        return null;
    }

    /** Whether the given name is almost that of the person, after a title that the article gives to the person, too. */
    private boolean isSlip(NameOccurrence occurrence, GivenNames givenNames, Target person) {
        List<String> title = title(occurrence.passage(), givenNames.first());
        if (givenNames.names().size() != 1 || title.isEmpty()) return false;
        String given = givenNames.names().get(0);
        return context.gazetteer.givenNames(person).stream().anyMatch(right -> isNear(given, right))
                && titles().getOrDefault(person, Set.of()).contains(title);
    }

    /** The titles before full names in the article, by the person. */
    private Map<Target, Set<List<String>>> titles() {
        if (titles == null) {
            titles = context.occurrences.stream()
                    .filter(name -> name.target().isPerson() && isFull(name.name()))
                    .collect(groupingBy(
                            NameOccurrence::target,
                            mapping(name -> title(name.passage(), name.found().first()), toSet())));
        }
        return titles;
    }

    /** The title before a name: one word, or two of which the first is a title. */
    private static List<String> title(TokenizedPassage passage, int first) {
        String before = passage.before(first);
        if (WordList.TITLES.hasBare(before)) return List.of(before);
        return WordList.TITLES.hasBare(passage.before(first - 1))
                ? List.of(passage.word(first - 2), before)
                : List.of();
    }

    /** Whether one name is a prefix of the other, or they differ in one letter. */
    private static boolean isNear(String one, String other) {
        return one.startsWith(other)
                || other.startsWith(one)
                || new CharacterRunAutomaton(new LevenshteinAutomata(one, false).toAutomaton(1)).run(other);
    }

    private static LinkDecision decision(NameOccurrence occurrence, Target person, Evidence evidence) {
        return new LinkDecision(List.of(person), evidence, occurrence.found().start());
    }
}
