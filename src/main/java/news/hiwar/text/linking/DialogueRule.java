package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** Decides whether a name means a dialogue: other parties' dialogues have the same short name. */
final class DialogueRule {
    private static final int PARTY_REACH = 4;

    private final LinkingContext context;

    DialogueRule(LinkingContext context) {
        this.context = context;
    }

    @Nullable
    LinkDecision judge(NameOccurrence occurrence) {
        DialogueProfile talks = context.gazetteer.talks().stream()
                .filter(each -> each.dialogue().equals(occurrence.target()))
                .findFirst()
                .orElse(null);
        if (talks == null || isOfOthers(occurrence, talks)) return null;
        if (occurrence.found().names().size() > 1) return LinkDecision.of(occurrence, Evidence.AMBIGUOUS);
        if (talks.parties().stream().allMatch(party -> isIn(occurrence.name(), party))) {
            return LinkDecision.of(occurrence, Evidence.DIALOGUE_BY_NAME);
        }
        boolean both = talks.parties().stream().allMatch(context::names);
        return both ? LinkDecision.of(occurrence, Evidence.DIALOGUE_BY_PARTIES) : null;
    }

    private boolean isIn(String name, Target party) {
        return List.of(name.split(" ", -1)).stream()
                        .anyMatch(word ->
                                party.equals(context.gazetteer.demonyms().state(word)))
                || context.gazetteer.spellings(party).stream().anyMatch(name::contains);
    }

    /** Whether the dialogue is with, or between, other parties. */
    private boolean isOfOthers(NameOccurrence occurrence, DialogueProfile talks) {
        int last = occurrence.found().last();
        TokenizedPassage passage = occurrence.passage();
        String after = occurrence.after();
        boolean with = after.equals("بين") || after.equals("مع");
        if (with) return IntStream.range(last + 1, last + 1 + PARTY_REACH).noneMatch(at -> isParty(passage, at, talks));
        return IntStream.range(last, last + 2)
                .filter(passage::follows)
                .mapToObj(passage::word)
                .anyMatch(word -> isForeign(word, talks));
    }

    private boolean isForeign(String word, DialogueProfile talks) {
        if (!word.startsWith("ال") || !context.gazetteer.demonyms().isAdjective(word)) return false;
        Target state = context.gazetteer.demonyms().state(word);
        return state == null || !talks.parties().contains(state);
    }

    /** Whether a word names one of the parties. */
    boolean isParty(TokenizedPassage passage, int at, DialogueProfile talks) {
        Target state = context.gazetteer.demonyms().state(passage.word(at));
        if (state != null && talks.parties().contains(state)) return true;
        return context.in(passage).stream()
                .filter(occurrence -> occurrence.found().first() <= at
                        && at < occurrence.found().last())
                .anyMatch(occurrence -> talks.parties().contains(occurrence.target()));
    }
}
