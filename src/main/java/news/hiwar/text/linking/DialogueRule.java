package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.LinkDecision.Evidence;
import news.hiwar.text.linking.LinkingResult.EntityLink;
import news.hiwar.text.linking.LinkingResult.TextPosition;
import news.hiwar.text.linking.TokenizedPassage.Sentence;

/**
 * Decides whether a name means a dialogue, since other parties' dialogues have the same short name, and finds the
 * dialogues that an article, or a part of it, is about.
 */
final class DialogueRule {
    private static final Set<String> POSSESSIVES = Set.of("", "ه", "ها", "هم", "هما", "نا", "هن", "s");
    private static final int PARTY_REACH = 4;
    private static final int PARTIES_REACH = 5;

    private final LinkingContext context;
    private final Map<Sentence, Optional<DialogueProfile>> bySentence = new HashMap<>();

    private @Nullable DialogueProfile onlyDialogue;
    private boolean onlyDialogueKnown;

    DialogueRule(LinkingContext context) {
        this.context = context;
    }

    @Nullable
    LinkDecision judge(NameOccurrence occurrence) {
        DialogueProfile dialogue = context.gazetteer.dialogues().stream()
                .filter(each -> each.dialogue().equals(occurrence.target()))
                .findFirst()
                .orElse(null);
        if (dialogue == null || isOfOthers(occurrence, dialogue)) return null;
        if (occurrence.found().names().size() > 1) return LinkDecision.of(occurrence, Evidence.AMBIGUOUS);
        if (dialogue.parties().stream().allMatch(party -> isIn(occurrence.name(), party))) {
            return LinkDecision.of(occurrence, Evidence.DIALOGUE_BY_NAME);
        }
        boolean both = dialogue.parties().stream().allMatch(context::names);
        return both ? LinkDecision.of(occurrence, Evidence.DIALOGUE_BY_PARTIES) : null;
    }

    private boolean isIn(String name, Target party) {
        return Arrays.stream(name.split(" ", -1))
                        .anyMatch(word ->
                                party.equals(context.gazetteer.demonyms().state(word)))
                || context.gazetteer.spellings(party).stream().anyMatch(name::contains);
    }

    /** Whether the dialogue is with, or between, other parties. */
    private boolean isOfOthers(NameOccurrence occurrence, DialogueProfile dialogue) {
        int last = occurrence.found().last();
        TokenizedPassage passage = occurrence.passage();
        String after = occurrence.after();
        if (after.equals("بين") || after.equals("مع")) {
            return IntStream.rangeClosed(last + 1, last + PARTY_REACH)
                    .noneMatch(at -> isParty(passage, at, dialogue.parties()));
        }
        return IntStream.range(last, last + 2)
                .filter(passage::follows)
                .mapToObj(passage::word)
                .anyMatch(word -> isForeign(word, dialogue));
    }

    private boolean isForeign(String word, DialogueProfile dialogue) {
        if (!word.startsWith("ال") || !context.gazetteer.demonyms().isAdjective(word)) return false;
        Target state = context.gazetteer.demonyms().state(word);
        return state == null || !dialogue.parties().contains(state);
    }

    /** Whether a word names one of the parties. */
    private boolean isParty(TokenizedPassage passage, int at, List<Target> parties) {
        Target state = context.gazetteer.demonyms().state(passage.word(at));
        if (state != null && parties.contains(state)) return true;
        NameOccurrence name = context.at(passage, at);
        return name != null && parties.contains(name.target());
    }

    static boolean isWordForTalks(String word) {
        return isAnyOf(WordList.TALKS, word);
    }

    /** Whether a word is one of the given ones, possibly with prefixes and suffixes. */
    static boolean isAnyOf(WordList list, String word) {
        return list.words().stream()
                .anyMatch(each -> word.contains(each)
                        && POSSESSIVES.contains(word.substring(word.indexOf(each) + each.length()))
                        && CliticSegmentation.of(word).stream()
                                .anyMatch(segmentation -> segmentation.word().startsWith(each)));
    }

    /** Whether a word describes talks: a word for talks, of a dialogue's name, or one of its parties. */
    boolean describesTalks(TokenizedPassage passage, int at) {
        String word = passage.word(at);
        return isWordForTalks(word)
                || context.gazetteer.dialogues().stream()
                        .anyMatch(dialogue -> isParty(passage, at, dialogue.parties()) || isInName(word, dialogue));
    }

    private boolean isInName(String word, DialogueProfile dialogue) {
        return context.gazetteer.spellings(dialogue.dialogue()).stream()
                .anyMatch(name -> Arrays.asList(name.split(" ", -1)).contains(word));
    }

    /** The only dialogue that a sentence names, as {@link #dialogue(TokenizedPassage, int, int)} finds it. */
    @Nullable
    DialogueProfile dialogue(TokenizedPassage passage, Sentence sentence) {
        return bySentence
                .computeIfAbsent(sentence, part -> Optional.ofNullable(dialogue(passage, part.from(), part.to())))
                .orElse(null);
    }

    /**
     * The only dialogue that a part of a passage names, directly or by a word for talks and both parties; null if none.
     */
    @Nullable
    private DialogueProfile dialogue(TokenizedPassage passage, int from, int to) {
        return only(dialogue -> isNamed(dialogue, passage, from, to)
                || (hasWordForTalks(passage, from, to) && namesParties(passage, from, to, dialogue)));
    }

    /** The only dialogue that the article names; null if there is none, or several. */
    @Nullable
    DialogueProfile onlyDialogue() {
        if (!onlyDialogueKnown) {
            onlyDialogue = only(dialogue -> context.passages.stream()
                    .anyMatch(passage ->
                            isNamed(dialogue, passage, 0, passage.words().size())));
            onlyDialogueKnown = true;
        }
        return onlyDialogue;
    }

    private @Nullable DialogueProfile only(Predicate<DialogueProfile> condition) {
        List<DialogueProfile> dialogues =
                context.gazetteer.dialogues().stream().filter(condition).toList();
        return dialogues.size() == 1 ? dialogues.get(0) : null;
    }

    boolean namesParties(TokenizedPassage passage, int from, int to, DialogueProfile dialogue) {
        return dialogue.parties().stream()
                .allMatch(party -> IntStream.range(from, to).anyMatch(at -> isParty(passage, at, List.of(party))));
    }

    static boolean hasWordForTalks(TokenizedPassage passage, int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> isWordForTalks(passage.word(at)));
    }

    private boolean isNamed(DialogueProfile dialogue, TokenizedPassage passage, int from, int to) {
        return context.within(passage, from, to)
                .filter(occurrence -> occurrence.target().equals(dialogue.dialogue()))
                .anyMatch(occurrence -> judge(occurrence) != null);
    }

    /**
     * Links the dialogues that a text describes without naming them: a word for talks, and both parties right after it.
     *
     * @param named links by a name, which are preferred
     */
    List<EntityLink> links(List<EntityLink> named) {
        List<EntityLink> links = new ArrayList<>();
        CoveredText<Covered> covered = new CoveredText<>();
        named.forEach(link -> covered.add(Covered.by(link), link.start(), link.end()));
        for (TokenizedPassage passage : context.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                if (!isWordForTalks(passage.word(at))) continue;
                int end = Math.min(passage.sentence(at).to(), at + 1 + PARTIES_REACH);
                DialogueProfile dialogue = dialogue(passage, at, end);
                if (dialogue == null) continue;
                EntityLink link = Linker.link(
                        passage,
                        dialogue.dialogue(),
                        Evidence.DIALOGUE_BY_TALKING,
                        passage.words().get(at).start(),
                        passage.words().get(end - 1).end());
                if (!covered.overlaps(Covered.by(link), link.start(), link.end())) links.add(link);
                at = end - 1;
            }
        }
        return links;
    }

    /** What a link covers: words of one passage, for one target. */
    private record Covered(TextPosition place, Target target) {
        static Covered by(EntityLink link) {
            return new Covered(link.place(), link.target());
        }
    }
}
