package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;

/** From one time to another: 28 April to 3 May. */
record DateRange(DateMeaning first, DateMeaning last) implements DateMeaning {

    @Override
    public DaySpan resolve(LocalDate anchor) {
        DaySpan end = last.resolve(anchor);
        DaySpan begin = first.yearless() ? first.resolve(end.to()) : first.resolve(anchor);
        return DaySpan.range(begin.from(), end.to());
    }

    @Override
    @Nullable
    public DaySpan absolute() {
        DaySpan end = last.absolute();
        return end == null ? null : resolve(end.to());
    }

    @Override
    public boolean yearless() {
        return last.yearless();
    }

    @Override
    @Nullable
    public Direction direction() {
        return last.direction();
    }

    @Override
    public DateMeaning told(Direction towards) {
        return new DateRange(first, last.told(towards));
    }
}
