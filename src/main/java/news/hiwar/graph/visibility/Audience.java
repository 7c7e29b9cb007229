package news.hiwar.graph.visibility;

import news.hiwar.platform.relay.MergeableNode;

/** Who sees a response: the one rule of what readers see. */
public enum Audience {
    /** They see what is published. */
    READERS,

    /** They see everything, where they ask for it. */
    EDITORS;

    /**
     * The condition, in HQL and in SQL, that a row is seen.
     *
     * @param alias of an article, of a link of one, or of a record
     */
    public String sees(String alias) {
        return this == READERS ? alias + ".live" : "1 = 1";
    }

    /** Whether a record is seen. */
    public boolean sees(MergeableNode record) {
        return this == EDITORS || record.live;
    }
}
