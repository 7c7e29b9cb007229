package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.ClientError;

class InvalidPage extends ClientError {
    InvalidPage(String message) {
        super("INVALID_PAGE", message);
    }
}
