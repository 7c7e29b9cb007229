package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;

/** From one time to another: 28 April to 3 May. */
record Stretch(DateMeaning first, DateMeaning last) implements DateMeaning {

    @Override
    public Days resolve(LocalDate anchor) {
        Days end = last.resolve(anchor);
        Days begin = first.yearless() ? first.resolve(end.to()) : first.resolve(anchor);
        return Days.range(begin.from(), end.to());
    }

    @Override
    @Nullable
    public Days absolute() {
        Days end = last.absolute();
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
        return new Stretch(first, last.told(towards));
    }
}
