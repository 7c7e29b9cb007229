package news.hiwar.graph.date;

import com.fasterxml.jackson.annotation.JsonAlias;
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

        @Nullable @Description("The words of the document that the date rests on.") @JsonAlias("words")
        String sourceText) {

    /** What is wrong with a date that somebody wrote; null if nothing is. */
    public @Nullable String problem() {
        if (from.isAfter(to)) return "`from` is later than `to`";
        boolean isDay = precision == DatePrecision.DAY || precision == DatePrecision.INSTANT;
        return isDay && !from.equals(to) ? "a day is known, so `from` and `to` must be the same" : null;
    }
}
