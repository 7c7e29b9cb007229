package news.hiwar.text.linking;

import java.util.ArrayList;
import java.util.List;

/** Finds dialogues that are told of without their name: a word for talks, and both parties right behind it. */
final class PartiesRule {
    private static final int NEAR = 5;

    private final LinkingContext story;
    private final DialogueContext setting;

    PartiesRule(LinkingContext story, DialogueContext setting) {
        this.story = story;
        this.setting = setting;
    }

    /** Beside the given links, of which those by a name are better. */
    List<EntityLink> links(List<EntityLink> named) {
        List<EntityLink> links = new ArrayList<>();
        for (TokenizedPassage passage : story.passages) {
            for (int at = 0; at < passage.words().size(); at++) {
                if (!DialogueContext.isTalks(passage.word(at))) continue;
                int end = Math.min(passage.sentence(at).get(1), at + 1 + NEAR);
                DialogueProfile talks = setting.talks(passage, at, end);
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
