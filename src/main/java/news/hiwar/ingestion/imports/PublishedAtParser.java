package news.hiwar.ingestion.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.text.dating.Dated;

/** Reads when a finished article was published. */
final class PublishedAtParser {
    private PublishedAtParser() {}

    /** A day such as 2021-07-26, or a moment with its zone such as 2021-07-26T18:00:00Z. */
    static Dated read(String text) throws Unreadable {
        try {
            if (!text.contains("T")) {
                LocalDate day = LocalDate.parse(text);
                return new Dated(date(day, DatePrecision.DAY), null, 1, List.of());
            }
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
            return new Dated(date(day, DatePrecision.INSTANT), at, 1, List.of());
        } catch (DateTimeException e) {
            throw Unreadable.broken("`publishedAt` is neither a day nor a moment with its zone: " + text);
        }
    }

    /** @throws DateTimeException where the year is none of four digits, which neither clients nor indexes take */
    private static FuzzyDate date(LocalDate day, DatePrecision precision) {
        if (day.getYear() < 1 || day.getYear() > 9999) throw new DateTimeException("no year of news");
        return new FuzzyDate(day, day, precision, DateBasis.STATED, null);
    }
}
