package news.hiwar.ingestion.imports;

import java.util.List;
import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A name in a text that would not be linked.")
public record AmbiguousName(
        @Description("Who or what could be meant.") List<@NonNull Node> candidates,

        @Description("The part of the article that it stands in.")
        TextPart part,

        @Description("The index of the paragraph; 0 outside the body.")
        int paragraph,

        @Description("Where it begins, in UTF-16 code units.")
        int start,

        @Description("Where it has ended, in UTF-16 code units.")
        int end,

        @Description("The words that stand there.") String text) {}
