package news.hiwar.platform.staff;

import news.hiwar.platform.graphql.ClientError;

class InvalidAuditPage extends ClientError {
    InvalidAuditPage(String message) {
        super("INVALID_PAGE", message);
    }
}
