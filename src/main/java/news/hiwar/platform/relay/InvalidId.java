package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.ClientError;

public class InvalidId extends ClientError {
    InvalidId() {
        super("INVALID_ID", "This is not an id. Send back an `id` just as the server gave it.");
    }
}
