package news.hiwar.graph.naming;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

@Union
@Description("What an article can mention.")
public interface MentionTarget {}
