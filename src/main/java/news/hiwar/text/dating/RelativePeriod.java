package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;

/** Last week, this month, the middle of next month. */
record RelativePeriod(Unit unit, int away, @Nullable PeriodPart part) implements DateMeaning {

    @Override
    public DaySpan resolve(LocalDate anchor) {
        DaySpan whole = unit.around(anchor, away);
        return part == null ? whole : part.of(whole);
    }

    @Override
    public Direction direction() {
        return away < 0 ? Direction.PAST : away > 0 ? Direction.FUTURE : Direction.PRESENT;
    }
}
