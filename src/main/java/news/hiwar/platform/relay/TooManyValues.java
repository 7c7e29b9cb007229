package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.ClientError;

public class TooManyValues extends ClientError {
    public static final int MAXIMUM = 100;

    public TooManyValues(String what) {
        super("TOO_MANY_VALUES", "At most %d %s are allowed in one argument.".formatted(MAXIMUM, what));
    }
}
