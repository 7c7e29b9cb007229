package news.hiwar.platform.relay;

/** A row that belongs to one other row, in one of its lists, and has no slug of its own. */
public interface OwnedRow<O extends StoredNode> {
    /** Puts the row into the owner's list, at a position from 0. */
    void belongTo(O owner, int position);

    Long key();

    O owner();
}
