package news.hiwar.platform.staff;

import news.hiwar.platform.graphql.Refusal;

class InvalidAuditPage extends Refusal {
    InvalidAuditPage(String message) {
        super("INVALID_PAGE", message);
    }
}
