package news.hiwar.text.linking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.spelling.Spelling;
import news.hiwar.platform.spelling.Word;

/** All names of the graph, immutable: finds them in texts and completes them while they are typed. */
public final class Gazetteer {
    private final Trie things = new Trie();
    private final Trie topics = new Trie();
    private final Trie rounds = new Trie();
    private final Map<Kind<?>, NameCompletion> completions = new HashMap<>();
    private final List<DialogueProfile> dialogues;
    private final long fingerprint;
    private final Map<Long, Target> actors = new HashMap<>();
    private final Map<Target, Set<String>> spellings = new HashMap<>();
    private final Map<Target, Set<String>> givenNames = new HashMap<>();
    private final Map<Target, Set<Target>> homes = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Demonyms demonyms;

    public Gazetteer(Collection<Name> names, List<DialogueProfile> dialogues) {
        this.dialogues = List.copyOf(dialogues);
        demonyms = new Demonyms(names);
        fingerprint = names.stream().mapToLong(Gazetteer::fingerprint).sum();
        for (Name name : names) {
            trie(name.target().kind()).add(name);
            spellings.computeIfAbsent(name.target(), of -> new HashSet<>()).add(Spelling.fold(name.text()));
            if (name.target().kind() == Kinds.ACTOR) actors.put(name.target().key(), name.target());
        }
        names.stream().filter(name -> name.target().isPerson()).forEach(this::split);
        actors.values().stream().filter(actor -> !actor.isPerson()).forEach(actor -> homes.put(actor, home(actor)));
        names.stream()
                .collect(groupingBy(name -> name.target().kind()))
                .forEach((kind, of) -> completions.put(kind, new NameCompletion(of)));
    }

    private static long fingerprint(Name name) {
        return 0x9E3779B97F4A7C15L * (name.target().slug() + '\n' + name.text()).hashCode();
    }

    private Trie trie(Kind<?> kind) {
        if (kind == Kinds.TOPIC) return topics;
        return kind == Kinds.ROUND ? rounds : things;
    }

    /** The last part of a person's name is a name as well, unless it is a given name. */
    private void split(Name name) {
        List<Word> words = Spelling.words(name.text());
        List<String> folded = words.stream().map(Word::folded).toList();
        List<Integer> starts = GivenNames.partStarts(folded);
        if (starts.size() < 2) return;
        String first = String.join(" ", folded.subList(0, starts.get(1)));
        givenNames.computeIfAbsent(name.target(), of -> new HashSet<>()).add(first);
        if (!WordList.TITLES.has(first)) given.add(first);
        int family = starts.get(starts.size() - 1);
        if (WordList.GIVEN_NAMES.has(folded.get(folded.size() - 1)) && family == folded.size() - 1) return;
        things.add(
                new Name(name.target(), name.text().substring(words.get(family).start()), false));
    }

    /** A hash of all names, independent of their order. */
    public long fingerprint() {
        return fingerprint;
    }

    List<DialogueProfile> dialogues() {
        return dialogues;
    }

    Demonyms demonyms() {
        return demonyms;
    }

    /** The first parts of a person's names. */
    Set<String> givenNames(Target person) {
        return givenNames.getOrDefault(person, Set.of());
    }

    /** Whether a person in the graph has that given name. */
    boolean isGiven(String folded) {
        return given.contains(folded);
    }

    /** All names of a target, folded. */
    Set<String> spellings(Target target) {
        return spellings.getOrDefault(target, Set.of());
    }

    /** The states that an actor belongs to: by its affiliation, or else by its names. */
    Set<Target> homes(Target actor) {
        return homes.getOrDefault(actor, Set.of());
    }

    private Set<Target> home(Target actor) {
        Set<Target> states = Stream.iterate(
                        actor, of -> of != null, of -> of.affiliation() == null ? null : actors.get(of.affiliation()))
                .skip(1)
                .limit(5) // affiliations may form a cycle
                .filter(of -> of.actor() == ActorKind.STATE)
                .collect(toSet());
        return !states.isEmpty()
                ? states
                : spellings(actor).stream()
                        .flatMap(name -> Arrays.stream(name.split(" ", -1)))
                        .map(demonyms::state)
                        .filter(Objects::nonNull)
                        .collect(toSet());
    }

    /** All names in a text; those of topics and rounds may overlap others. */
    public List<NameMatch> find(String text) {
        return find(text, Spelling.words(text));
    }

    public List<NameMatch> find(String text, List<Word> words) {
        return Stream.of(things, topics, rounds)
                .flatMap(trie -> trie.find(text, words).stream())
                .sorted(comparing(NameMatch::first))
                .toList();
    }

    /** The actors, outlets and dialogues in a text. */
    List<NameMatch> things(String text, List<Word> words) {
        return things.find(text, words);
    }

    List<NameMatch> topics(String text, List<Word> words) {
        return topics.find(text, words);
    }

    /**
     * Completes typed words: finds names with words that begin with them, in that order, independent of spelling. One
     * name for each target: names before aliases, those most in the news first, then by text.
     */
    public List<Name> complete(String typed, Set<Kind<?>> kinds, int limit) {
        List<String> words = Spelling.words(typed).stream().map(Word::folded).toList();
        return completions.entrySet().stream()
                .filter(completion -> kinds.contains(completion.getKey()))
                .flatMap(completion -> completion.getValue().complete(words, limit).stream())
                .sorted(NameCompletion.BEST)
                .limit(limit)
                .toList();
    }

    /**
     * A name of a target.
     *
     * @param primary whether it is the name and not an alias
     */
    public record Name(Target target, String text, boolean primary) {}

    /**
     * A name found in a text.
     *
     * @param first the index of its first word
     * @param last the index after its last word
     * @param start its start in the text, after prefixes
     * @param end its end, exclusive
     * @param folded the name in the gazetteer, folded
     * @param names the possible names, at most one for each target
     */
    public record NameMatch(int first, int last, int start, int end, String folded, List<Name> names) {
        public List<Target> targets() {
            return names.stream().map(Name::target).toList();
        }

        public String in(String text) {
            return text.substring(start, end);
        }
    }

    /** A dialogue as the linker needs it: its parties and rounds. */
    public record DialogueProfile(Target dialogue, List<Target> parties, List<Round> rounds) {
        public record Round(
                Target target, int number, @Nullable FuzzyDate date) {}
    }
}
