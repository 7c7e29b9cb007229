package news.hiwar.graph.naming;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

@Union
@Description("What a passage of an article can be about.")
public interface MentionTarget {}
