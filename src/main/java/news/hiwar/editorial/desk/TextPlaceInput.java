package news.hiwar.editorial.desk;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TextPlaceInput")
@Description("Words in the body of an article.")
public record TextPlaceInput(
        @Description("The index of the paragraph.") int paragraph,

        @Description("Where they begin in it, in UTF-16 code units.")
        int start,

        @Description("Where they have ended in it, in UTF-16 code units.")
        int end) {}
