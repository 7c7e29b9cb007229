package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.Refusal;

public class InvalidCursor extends Refusal {
    public InvalidCursor() {
        super("INVALID_CURSOR", "This is not a cursor of this list. Send back a `cursor` just as this list gave it.");
    }
}
