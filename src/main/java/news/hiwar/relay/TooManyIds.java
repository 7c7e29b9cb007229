package news.hiwar.relay;

import news.hiwar.graphql.Refusal;

class TooManyIds extends Refusal {
    TooManyIds(int maximum) {
        super("TOO_MANY_IDS", "Ask for at most %d ids at a time.".formatted(maximum));
    }
}
