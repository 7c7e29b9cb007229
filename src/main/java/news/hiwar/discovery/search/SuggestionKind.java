package news.hiwar.discovery.search;

import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.text.linking.TargetKind;
import org.eclipse.microprofile.graphql.Description;

@Description("What a suggested name stands for.")
public enum SuggestionKind {
    @Description("A person, state or organisation.")
    ACTOR(TargetKind.ACTOR, Actor.class),

    @Description("A topic.")
    TOPIC(TargetKind.TOPIC, Topic.class),

    @Description("A round of a dialogue.")
    DIALOGUE_ROUND(TargetKind.ROUND, DialogueRound.class),

    @Description("A newspaper, channel or agency.")
    OUTLET(TargetKind.OUTLET, Outlet.class);

    final TargetKind kind;
    final Class<? extends StoredNode> type;

    SuggestionKind(TargetKind kind, Class<? extends StoredNode> type) {
        this.kind = kind;
        this.type = type;
    }

    static SuggestionKind of(TargetKind kind) {
        for (SuggestionKind suggestion : values()) if (suggestion.kind == kind) return suggestion;
        throw new IllegalArgumentException("not suggested: " + kind);
    }
}
