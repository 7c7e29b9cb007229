package news.hiwar.graph.coverage;

import news.hiwar.graph.actor.Actor;
import org.eclipse.microprofile.graphql.Description;

@Description("An actor, and in how many articles of a set it appears.")
public record ActorCount(
        @Description("The actor.") Actor actor,
        @Description("The number of articles.") int articles) {}
