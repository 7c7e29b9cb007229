package news.hiwar.editorial.revisions;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

@Description("What was changed in an article after readers had seen it.")
public record Correction(
        @Description("When.") Instant at,

        @Description("What and why, in the words of an editor.")
        String note) {}
