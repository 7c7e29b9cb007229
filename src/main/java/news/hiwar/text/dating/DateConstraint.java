package news.hiwar.text.dating;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * A date expression and the days on which it can have been written.
 *
 * @param weight how much it takes to set it aside
 * @param names whether it names the day of writing by its date
 */
record DateConstraint(
        FoundDate date, int paragraph, int weight, String says, boolean names, Predicate<LocalDate> admits) {
    /** What is so most of the time only; it decides between days that are equal otherwise. */
    static final int USUAL = 1;

    boolean isUsual() {
        return weight <= USUAL;
    }

    DateEvidence evidence(boolean kept) {
        return new DateEvidence(date.words(), paragraph, says, kept);
    }
}
