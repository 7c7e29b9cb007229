package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.ClientError;

public class TooManyValues extends ClientError {
    public static final int MAXIMUM = 100;

    public TooManyValues(String what) {
        super("TOO_MANY_VALUES", "Give at most %d %s at a time.".formatted(MAXIMUM, what));
    }
}
