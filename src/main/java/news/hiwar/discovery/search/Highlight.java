package news.hiwar.discovery.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A part of an article in which the query's words stand.")
public record Highlight(
        @Description("Where the part comes from: `headline`, `standfirst` or `body`.")
        String field,

        @Description("The part, cut from the text as it is.")
        String fragment,

        @Description("The matching words in it, in their order; they do not overlap.")
        List<@NonNull HighlightMatch> matches) {}
