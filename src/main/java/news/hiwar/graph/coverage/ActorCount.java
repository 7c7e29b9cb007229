package news.hiwar.graph.coverage;

import news.hiwar.graph.actor.Actor;
import org.eclipse.microprofile.graphql.Description;

@Description("An actor and the number of articles in a set in which it appears.")
public record ActorCount(
        @Description("The actor.") Actor actor,
        @Description("The number of articles.") int articles) {}
