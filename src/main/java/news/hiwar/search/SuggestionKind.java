package news.hiwar.search;

import news.hiwar.actor.Actor;
import news.hiwar.dialogue.DialogueRound;
import news.hiwar.linking.Kind;
import news.hiwar.outlet.Outlet;
import news.hiwar.relay.StoredNode;
import news.hiwar.topic.Topic;
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
