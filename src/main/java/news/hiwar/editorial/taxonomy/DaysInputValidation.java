package news.hiwar.editorial.taxonomy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.platform.mutation.MutationRejected;

/** Checks the days that an editor sends. */
final class DaysInputValidation {
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    private DaysInputValidation() {}

    static FuzzyDate of(DaysInput given) {
        LocalDate from = given.from();
        LocalDate to = given.to() == null ? from : given.to();
        if (from.getYear() < EARLIEST || to.getYear() > LATEST || to.isBefore(from)) {
            throw MutationRejected.because(
                    "content.date",
                    "OUT_OF_RANGE",
                    "It ends no earlier than it begins, and lies between %d and %d.".formatted(EARLIEST, LATEST));
        }
        String words = given.sourceText();
        return new FuzzyDate(
                from,
                to,
                precision(from, to),
                DateBasis.STATED,
                words == null ? null : TextValidation.line("content.date.sourceText", words, TextValidation.NAME));
    }

    private static DatePrecision precision(LocalDate from, LocalDate to) {
        if (from.equals(to)) return DatePrecision.DAY;
        YearMonth month = YearMonth.from(from);
        if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) return DatePrecision.MONTH;
        Year year = Year.from(from);
        boolean whole = from.equals(year.atDay(1)) && to.equals(year.atMonth(12).atEndOfMonth());
        return whole ? DatePrecision.YEAR : DatePrecision.RANGE;
    }
}
