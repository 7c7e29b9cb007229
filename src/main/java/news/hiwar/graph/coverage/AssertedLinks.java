package news.hiwar.graph.coverage;

import java.util.List;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.Dialogue;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.topic.Topic;

/** What an article covers though its body need not mention it: by its headline, or the word of who delivered it. */
public record AssertedLinks(
        List<Actor> actors, List<Topic> topics, List<DialogueRound> rounds, List<Dialogue> dialogues) {
    public static final AssertedLinks NOTHING = new AssertedLinks(List.of(), List.of(), List.of(), List.of());
}
