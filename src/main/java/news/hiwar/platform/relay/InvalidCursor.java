package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.ClientError;

public class InvalidCursor extends ClientError {
    public InvalidCursor() {
        super("INVALID_CURSOR", "This is not a cursor of this list. Send back a `cursor` just as this list gave it.");
    }
}
