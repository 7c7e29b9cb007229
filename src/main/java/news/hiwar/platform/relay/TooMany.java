package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.Refusal;

class TooMany extends Refusal {
    static final int MAXIMUM = 100;

    TooMany(String what) {
        super("TOO_MANY_VALUES", "Give at most %d %s at a time.".formatted(MAXIMUM, what));
    }
}
