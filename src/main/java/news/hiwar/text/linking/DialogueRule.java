package news.hiwar.text.linking;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.stream.IntStream;
import news.hiwar.text.linking.Gazetteer.DialogueProfile;
import news.hiwar.text.linking.LinkDecision.Evidence;

/** Decides whether a name means a dialogue: other parties' dialogues have the same short name. */
final class DialogueRule {
    private static final int NEAR = 4;

    private final LinkingContext story;

    DialogueRule(LinkingContext story) {
        this.story = story;
    }

    @Nullable
    LinkDecision judge(NameOccurrence sighting) {
        DialogueProfile talks = story.gazetteer.talks().stream()
                .filter(each -> each.dialogue().equals(sighting.target()))
                .findFirst()
                .orElse(null);
        if (talks == null || isOfOthers(sighting, talks)) return null;
        if (sighting.found().names().size() > 1) return LinkDecision.of(sighting, Evidence.AMBIGUOUS);
        if (talks.parties().stream().allMatch(party -> isIn(sighting.name(), party))) {
            return LinkDecision.of(sighting, Evidence.DIALOGUE_BY_NAME);
        }
        boolean both = talks.parties().stream().allMatch(story::names);
        return both ? LinkDecision.of(sighting, Evidence.DIALOGUE_BY_PARTIES) : null;
    }

    private boolean isIn(String name, Target party) {
        return List.of(name.split(" ", -1)).stream()
                        .anyMatch(word -> party.equals(story.gazetteer.peoples().state(word)))
                || story.gazetteer.spellings(party).stream().anyMatch(name::contains);
    }

    /** Whether the dialogue is with, or between, other parties. */
    private boolean isOfOthers(NameOccurrence sighting, DialogueProfile talks) {
        int last = sighting.found().last();
        TokenizedPassage passage = sighting.passage();
        String after = sighting.after();
        boolean with = after.equals("بين") || after.equals("مع");
        if (with) return IntStream.range(last + 1, last + 1 + NEAR).noneMatch(at -> isParty(passage, at, talks));
        return IntStream.range(last, last + 2)
                .filter(passage::follows)
                .mapToObj(passage::word)
                .anyMatch(word -> isForeign(word, talks));
    }

    private boolean isForeign(String word, DialogueProfile talks) {
        if (!word.startsWith("ال") || !story.gazetteer.peoples().isAdjective(word)) return false;
        Target state = story.gazetteer.peoples().state(word);
        return state == null || !talks.parties().contains(state);
    }

    /** Whether a word names one of the parties. */
    boolean isParty(TokenizedPassage passage, int at, DialogueProfile talks) {
        Target state = story.gazetteer.peoples().state(passage.word(at));
        if (state != null && talks.parties().contains(state)) return true;
        return story.in(passage).stream()
                .filter(sighting ->
                        sighting.found().first() <= at && at < sighting.found().last())
                .anyMatch(sighting -> talks.parties().contains(sighting.target()));
    }
}
