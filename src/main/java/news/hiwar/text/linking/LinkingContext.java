package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.spelling.Word;
import news.hiwar.text.linking.Gazetteer.Name;
import news.hiwar.text.linking.Gazetteer.NameMatch;
import news.hiwar.text.linking.LinkingResult.TextPosition;

/** What the whole article tells about its names, collected before the rules decide on each of them. */
final class LinkingContext {
    final Gazetteer gazetteer;
    final List<TokenizedPassage> passages;
    final List<NameOccurrence> occurrences = new ArrayList<>();

    /** The occurrence that covers each word, for each passage. */
    private final Map<TextPosition, NameOccurrence[]> byWord = new HashMap<>();

    /** Actors that are named in full: people by given and family name, others by their name. */
    private final Set<Target> inFull = new HashSet<>();

    private final Set<Target> named = new HashSet<>();
    private final long namedActors;
    private final Set<Target> states = new HashSet<>();

    /** Family names of people in the article who are not in the graph. */
    private final Set<String> unknownFamilies = new HashSet<>();

    /** Actors whose name also means a body of another country in the article. */
    private final Set<Target> foreign = new HashSet<>();

    LinkingContext(List<TokenizedPassage> passages, Gazetteer gazetteer) {
        this.passages = passages;
        this.gazetteer = gazetteer;
        for (TokenizedPassage passage : passages) {
            gazetteer.things(passage.text(), passage.words()).stream()
                    .map(found -> new NameOccurrence(passage, found))
                    .filter(LinkingContext::isWritten)
                    .forEach(occurrences::add);
            passage.words().forEach(this::addStateOf);
        }
        occurrences.forEach(this::index);
        occurrences.forEach(this::collect);
        namedActors =
                named.stream().filter(target -> target.kind() == Kinds.ACTOR).count();
    }

    /** Whether a short name in capitals is written in capitals: US is not us. */
    private static boolean isWritten(NameOccurrence occurrence) {
        if (!occurrence.isLatin() || occurrence.name().length() > 4) return true;
        String written = occurrence.found().in(occurrence.passage().text());
        return occurrence.found().names().stream()
                .map(Name::text)
                .anyMatch(name -> name.equals(written) || !name.equals(name.toUpperCase(Locale.ROOT)));
    }

    private void index(NameOccurrence occurrence) {
        TokenizedPassage passage = occurrence.passage();
        NameMatch found = occurrence.found();
        NameOccurrence[] words = byWord.computeIfAbsent(
                passage.place(), place -> new NameOccurrence[passage.words().size()]);
        Arrays.fill(words, found.first(), found.last(), occurrence);
    }

    private void addStateOf(Word word) {
        if (word.folded().indexOf('ي') < 0) return;
        Target state = gazetteer.demonyms().state(word.folded());
        if (state != null) states.add(state);
    }

    private void collect(NameOccurrence occurrence) {
        if (WordList.MEDIA.hasBare(occurrence.before())) return;
        List<Target> targets = occurrence.found().targets();
        if (targets.size() == 1) named.add(targets.get(0));
        for (Target target : targets) {
            if (target.actor() == ActorKind.STATE) states.add(target);
            if (target.isPerson() ? PersonRule.isFull(occurrence.name()) : isWhole(occurrence, target))
                inFull.add(target);
        }
        if (targets.stream().allMatch(Target::isPerson)) {
            GivenNames givenNames = GivenNames.before(occurrence, gazetteer);
            boolean known = targets.stream().anyMatch(person -> givenNames.fits(gazetteer.givenNames(person)));
            if (!PersonRule.isFull(occurrence.name()) && !givenNames.isEmpty() && !known)
                unknownFamilies.add(occurrence.name());
        } else if (isForeign(occurrence)) {
            foreign.addAll(targets);
        }
    }

    private boolean isWhole(NameOccurrence occurrence, Target target) {
        boolean primary = occurrence.found().names().get(0).primary();
        return (primary || !isShort(occurrence.name(), target)) && !isForeign(occurrence);
    }

    /**
     * Whether a name is a definite common noun, such as the parliament, that is part of a longer name of the target.
     */
    boolean isShort(String name, Target target) {
        if (!name.startsWith("ال") || namesState(name)) return false;
        List<String> words = Arrays.asList(name.split(" ", -1));
        return gazetteer.spellings(target).stream()
                .map(spelling -> Arrays.asList(spelling.split(" ", -1)))
                .anyMatch(spelling -> spelling.size() > words.size() && spelling.containsAll(words));
    }

    boolean namesState(String name) {
        return Arrays.stream(name.split(" ", -1))
                .anyMatch(word -> word.indexOf('ي') >= 0 && gazetteer.demonyms().isAdjective(word));
    }

    /** Whether an adjective follows that changes the meaning: the Lebanese parliament, the national coalition. */
    boolean isForeign(NameOccurrence occurrence) {
        String after = occurrence.after();
        if (!after.startsWith("ال") || !(after.endsWith("ي") || after.endsWith("يه"))) return false;
        if (WordList.PASSING_ADJECTIVES.has(after)) return false;
        if (!gazetteer.demonyms().isAdjective(after)) {
            return occurrence.isOneWord()
                    && occurrence.name().startsWith("ال")
                    && !occurrence.found().names().get(0).primary();
        }
        Set<Target> homes = gazetteer.homes(occurrence.target());
        if (homes.isEmpty() && occurrence.found().last() - occurrence.found().first() > 2) return false;
        Target state = gazetteer.demonyms().state(after);
        return state == null || !homes.contains(state);
    }

    /** The name that a word is part of; null if it is part of none. */
    @Nullable
    NameOccurrence at(TokenizedPassage passage, int word) {
        NameOccurrence[] words = byWord.get(passage.place());
        return words == null || word < 0 || word >= words.length ? null : words[word];
    }

    /** The names within a part of a passage, in order. */
    Stream<NameOccurrence> within(TokenizedPassage passage, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(word -> at(passage, word))
                .filter(Objects::nonNull)
                .distinct()
                .filter(name -> name.found().first() >= from && name.found().last() <= to);
    }

    boolean namesInFull(Target target) {
        return inFull.contains(target);
    }

    /** Whether the article names an actor, a state also by its adjective. */
    boolean names(Target actor) {
        return states.contains(actor) || named.contains(actor);
    }

    boolean isUnknownFamily(String family) {
        return unknownFamilies.contains(family);
    }

    boolean hasForeign(Target body) {
        return foreign.contains(body);
    }

    /** The number of other actors that the article names. */
    long otherActors(Target actor) {
        return named.contains(actor) ? namedActors - 1 : namedActors;
    }
}
