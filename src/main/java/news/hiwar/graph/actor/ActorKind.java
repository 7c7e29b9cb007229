package news.hiwar.graph.actor;

import org.eclipse.microprofile.graphql.Description;

@Description("Kind of an actor.")
public enum ActorKind {
    @Description("A human being.")
    PERSON,

    @Description("A state.")
    STATE,

    @Description("A body of a state: a government, a ministry, a parliament, an army.")
    GOVERNMENT_BODY,

    @Description("An organisation that is not part of a state.")
    ORGANISATION,

    @Description("An armed group outside a state's command, or reported as such.")
    ARMED_GROUP,

    @Description("An alliance of states or groups for a purpose.")
    COALITION
}
