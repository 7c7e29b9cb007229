package news.hiwar.relay;

import news.hiwar.graphql.Refusal;

class InvalidPage extends Refusal {
    InvalidPage(String message) {
        super("INVALID_PAGE", message);
    }
}
