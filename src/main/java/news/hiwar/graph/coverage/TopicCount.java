package news.hiwar.graph.coverage;

import news.hiwar.graph.topic.Topic;
import org.eclipse.microprofile.graphql.Description;

@Description("A topic and the number of articles about it in a set of articles.")
public record TopicCount(
        @Description("The topic.") Topic topic,
        @Description("The number of articles.") int articles) {}
