package news.hiwar.text.dating;

/** Where a named time lies from the day of speaking: last July, this July, next July. */
enum Direction {
    PAST(-1),
    PRESENT(0),
    FUTURE(1);

    final int sign;

    Direction(int sign) {
        this.sign = sign;
    }
}
