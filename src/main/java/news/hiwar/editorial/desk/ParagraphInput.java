package news.hiwar.editorial.desk;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("ParagraphInput")
@Description("A paragraph of a body.")
public record ParagraphInput(
        @Description("Its text, without markup: 1 to 20000 characters.")
        String text,

        @Nullable @Description("Whether it is a title within the body; false unless given.")
        Boolean subhead) {}
