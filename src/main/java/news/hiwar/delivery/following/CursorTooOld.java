package news.hiwar.delivery.following;

import news.hiwar.platform.graphql.ClientError;

class CursorTooOld extends ClientError {
    CursorTooOld() {
        super("CURSOR_TOO_OLD", "What was deleted since is not known any more: begin again without `after`.");
    }
}
