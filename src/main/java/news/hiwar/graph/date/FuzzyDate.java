package news.hiwar.graph.date;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

@Embeddable
@Description("A date as exactly as the documents give it.")
public record FuzzyDate(
        @Description("The first day that it can be.") LocalDate from,

        @Description("The last day that it can be; the same as `from` where the day is known.")
        LocalDate to,

        @Enumerated(EnumType.STRING) @Description("How exactly the date is known.")
        DatePrecision precision,

        @Enumerated(EnumType.STRING) @Description("What the date rests on.")
        DateBasis basis,

        @Nullable @Description("The words of the document that the date rests on.")
        String sourceText) {}
