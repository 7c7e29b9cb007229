package news.hiwar.editorial.taxonomy;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DaysInput")
@Description("A day, or the days between which one lies.")
public record DaysInput(
        @Description("The first day that it can be.") LocalDate from,

        @Nullable @Description("The last day that it can be; the same as `from` unless given.")
        LocalDate to,

        @Nullable @Description("The words of the document that the date rests on: at most 300 characters.")
        String sourceText) {}
