package news.hiwar.graph.date;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

@Embeddable
@Description("A date of known precision, and the words that state it.")
public record FuzzyDate(
        @Description("First possible day.") LocalDate from,

        @Description("Last possible day; equal to `from` if the day is known.")
        LocalDate to,

        @Enumerated(EnumType.STRING) @Description("Precision of the date.")
        DatePrecision precision,

        @Enumerated(EnumType.STRING) @Description("Whether the document states the date or it was inferred.")
        DateBasis basis,

        @Nullable
        @Description("Words of the document that the date is based on; null if there are none.")
        @JsonAlias("words")
        String sourceText) {

    /** What is wrong with a date that somebody wrote; null if nothing is. */
    public @Nullable String problem() {
        if (from.isAfter(to)) return "`from` is later than `to`";
        boolean isDay = precision == DatePrecision.DAY || precision == DatePrecision.INSTANT;
        return isDay && !from.equals(to) ? "a day is known, so `from` and `to` must be the same" : null;
    }
}
