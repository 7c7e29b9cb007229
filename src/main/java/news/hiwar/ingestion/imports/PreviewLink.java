package news.hiwar.ingestion.imports;

import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;

@Description("A place in a text that would be linked: what stands from `start` to `end` is `text`.")
public record PreviewLink(
        @Description("What it would be linked to.") Node target,

        @Description("The part of the article that it stands in.")
        TextPart part,

        @Description("The index of the paragraph; 0 outside the body.")
        int paragraph,

        @Description("Where it begins, in UTF-16 code units.")
        int start,

        @Description("Where it has ended, in UTF-16 code units.")
        int end,

        @Description("The words that stand there.") String text,

        @Description("How sure the link is, from 0 to 1.") double confidence,

        @Description("What it rests on.") String why) {}
