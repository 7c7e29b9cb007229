package news.hiwar.staff;

import news.hiwar.graphql.Refusal;

class InvalidAuditPage extends Refusal {
    InvalidAuditPage(String message) {
        super("INVALID_PAGE", message);
    }
}
