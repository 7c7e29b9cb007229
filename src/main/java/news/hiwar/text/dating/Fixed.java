package news.hiwar.text.dating;

import java.time.LocalDate;

/** Days that are the same whenever they are named. */
record Fixed(Days days) implements DateMeaning {

    @Override
    public Days resolve(LocalDate anchor) {
        return days;
    }

    @Override
    public Days absolute() {
        return days;
    }
}
