package news.hiwar.graph.coverage;

import news.hiwar.graph.topic.Topic;
import org.eclipse.microprofile.graphql.Description;

@Description("A topic, and how many articles of a set are about it.")
public record TopicCount(
        @Description("The topic.") Topic topic,
        @Description("The number of articles.") int articles) {}
