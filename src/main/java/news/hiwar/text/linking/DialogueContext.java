package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.LinkDecision.Evidence;
import news.hiwar.text.linking.LinkingResult.EntityLink;

/** Finds the dialogues that an article, or a part of it, is about. */
final class DialogueContext {
    private static final Set<String> POSSESSIVES = Set.of("", "ه", "ها", "هم", "هما", "نا", "هن", "s");

    private static final int PARTIES_REACH = 5;

    private final LinkingContext context;
    private final DialogueRule dialogues;

    DialogueContext(LinkingContext context, DialogueRule dialogues) {
        this.context = context;
        this.dialogues = dialogues;
    }

    static boolean isTalks(String word) {
        return isTalks(word, WordList.TALKS.words());
    }

    /** Whether a word is one of the given ones, possibly with prefixes and suffixes. */
    static boolean isTalks(String word, Set<String> talks) {
        for (String talk : talks) {
            int at = word.indexOf(talk);
            if (at < 0 || !POSSESSIVES.contains(word.substring(at + talk.length()))) continue;
            if (CliticSegmentation.of(word).stream()
                    .anyMatch(reading -> reading.word().startsWith(talk))) return true;
        }
        return false;
    }

    /** Whether a word describes talks: a word for talks, of a dialogue's name, or one of its parties. */
    boolean describes(TokenizedPassage passage, int at) {
        String word = passage.word(at);
        return isTalks(word)
                || context.gazetteer.talks().stream()
                        .anyMatch(talks -> dialogues.isParty(passage, at, talks) || isInName(word, talks));
    }

    private boolean isInName(String word, DialogueProfile talks) {
        return context.gazetteer.spellings(talks.dialogue()).stream()
                .anyMatch(name -> Arrays.asList(name.split(" ", -1)).contains(word));
    }

    /**
     * The only dialogue that a part of a passage names, directly or by a word for talks and both parties; null if none.
     */
    @Nullable
    DialogueProfile talks(TokenizedPassage passage, int from, int to) {
        List<DialogueProfile> named = context.gazetteer.talks().stream()
                .filter(talks -> isNamed(talks, passage, from, to) || bothTalk(talks, passage, from, to))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** The only dialogue that the article names; null if there is none, or several. */
    @Nullable
    DialogueProfile onlyTalks() {
        List<DialogueProfile> named = context.gazetteer.talks().stream()
                .filter(talks -> context.passages.stream()
                        .anyMatch(passage ->
                                isNamed(talks, passage, 0, passage.words().size())))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    boolean bothNamed(DialogueProfile talks, TokenizedPassage passage, int from, int to) {
        return talks.parties().stream()
                .allMatch(party -> IntStream.range(from, to)
                        .anyMatch(at -> dialogues.isParty(
                                passage, at, new DialogueProfile(talks.dialogue(), List.of(party), List.of()))));
    }

    private boolean bothTalk(DialogueProfile talks, TokenizedPassage passage, int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> isTalks(passage.word(at)))
                && bothNamed(talks, passage, from, to);
    }

    private boolean isNamed(DialogueProfile talks, TokenizedPassage passage, int from, int to) {
        return context.in(passage).stream()
                .filter(occurrence ->
                        occurrence.found().first() >= from && occurrence.found().last() <= to)
                .filter(occurrence -> occurrence.target().equals(talks.dialogue()))
                .anyMatch(occurrence -> dialogues.judge(occurrence) != null);
    }

    /**
     * Links the dialogues that a text describes without naming them: a word for talks, and both parties right after it.
     *
     * @param named links by a name, which are preferred
     */
    List<EntityLink> links(List<EntityLink> named) {
        List<EntityLink> links = new ArrayList<>();
        for (TokenizedPassage passage : context.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                if (!isTalks(passage.word(at))) continue;
                int end = Math.min(passage.sentence(at).get(1), at + 1 + PARTIES_REACH);
                DialogueProfile talks = talks(passage, at, end);
                if (talks == null) continue;
                EntityLink link = Linker.link(
                        passage,
                        talks.dialogue(),
                        Evidence.DIALOGUE_BY_TALKING,
                        passage.words().get(at).start(),
                        passage.words().get(end - 1).end());
                if (named.stream().noneMatch(other -> overlap(link, other))) links.add(link);
                at = end - 1;
            }
        }
        return links;
    }

    private static boolean overlap(EntityLink one, EntityLink other) {
        return one.place().equals(other.place())
                && one.target().equals(other.target())
                && one.start() < other.end()
                && other.start() < one.end();
    }
}
