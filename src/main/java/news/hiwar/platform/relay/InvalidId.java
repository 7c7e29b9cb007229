package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.Refusal;

public class InvalidId extends Refusal {
    InvalidId() {
        super("INVALID_ID", "This is not an id. Send back an `id` just as the server gave it.");
    }
}
