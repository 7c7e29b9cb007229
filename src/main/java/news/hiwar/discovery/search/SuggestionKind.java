package news.hiwar.discovery.search;

import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.dialogue.DialogueRound;
import news.hiwar.graph.outlet.Outlet;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.StoredNode;
import news.hiwar.text.linking.Kind;
import org.eclipse.microprofile.graphql.Description;

@Description("What a suggested name stands for.")
public enum SuggestionKind {
    @Description("A person, state or organisation.")
    ACTOR(Kind.ACTOR, Actor.class),

    @Description("A topic.")
    TOPIC(Kind.TOPIC, Topic.class),

    @Description("A round of a dialogue.")
    DIALOGUE_ROUND(Kind.ROUND, DialogueRound.class),

    @Description("A newspaper, channel or agency.")
    OUTLET(Kind.OUTLET, Outlet.class);

    final Kind kind;
    final Class<? extends StoredNode> type;

    SuggestionKind(Kind kind, Class<? extends StoredNode> type) {
        this.kind = kind;
        this.type = type;
    }

    static SuggestionKind of(Kind kind) {
        for (SuggestionKind suggestion : values()) if (suggestion.kind == kind) return suggestion;
        throw new IllegalArgumentException("not suggested: " + kind);
    }
}
