package news.hiwar.text.dating;

import java.time.LocalDate;

/** DaySpan that are the same whenever they are named. */
record Fixed(DaySpan days) implements DateMeaning {

    @Override
    public DaySpan resolve(LocalDate anchor) {
        return days;
    }

    @Override
    public DaySpan absolute() {
        return days;
    }
}
