package news.hiwar.platform.relay;

import news.hiwar.platform.graphql.Refusal;

class InvalidPage extends Refusal {
    InvalidPage(String message) {
        super("INVALID_PAGE", message);
    }
}
