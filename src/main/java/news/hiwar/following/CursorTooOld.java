package news.hiwar.following;

import news.hiwar.graphql.Refusal;

class CursorTooOld extends Refusal {
    CursorTooOld() {
        super("CURSOR_TOO_OLD", "What was deleted since is not known any more: begin again without `after`.");
    }
}
