package news.hiwar.delivery.following;

import news.hiwar.platform.graphql.Refusal;

class CursorTooOld extends Refusal {
    CursorTooOld() {
        super("CURSOR_TOO_OLD", "What was deleted since is not known any more: begin again without `after`.");
    }
}
