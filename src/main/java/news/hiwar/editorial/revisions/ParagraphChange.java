package news.hiwar.editorial.revisions;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

@Description("A paragraph that a revision added, took out or rewrote.")
public record ParagraphChange(
        @Nullable @Description("Its place before, from 0; null where it is new.")
        Integer indexBefore,

        @Nullable @Description("Its place after; null where it was taken out.")
        Integer indexAfter,

        @Nullable @Description("Its text before; null where it is new.")
        String before,

        @Nullable @Description("Its text after; null where it was taken out.")
        String after) {}
