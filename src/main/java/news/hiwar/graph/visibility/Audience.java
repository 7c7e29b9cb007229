package news.hiwar.graph.visibility;

/** Who sees a response: the one rule of what readers see. */
public enum Audience {
    /** They see what is published. */
    READERS,

    /** They see everything, where they ask for it. */
    EDITORS;

    /**
     * The condition, in HQL and in SQL, that a row is seen.
     *
     * @param alias of an article, or of a link of one
     */
    public String sees(String alias) {
        return this == READERS ? alias + ".live" : "1 = 1";
    }
}
