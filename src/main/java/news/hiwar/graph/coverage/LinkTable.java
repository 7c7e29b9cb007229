package news.hiwar.graph.coverage;

/** The table of the links to one sort of thing; mentions have a column of the same name. */
public enum LinkTable {
    ACTORS("appearance", "actor_id", ", rank", ""),
    /** Links that are not direct follow from those that are: see {@link Coverage#replaceBroader}. */
    TOPICS("tagging", "topic_id", ", direct", " and %s.direct"),
    ROUNDS("round_coverage", "round_id", "", ""),
    /** No words in a text are about a dialogue as a whole. */
    DIALOGUES("dialogue_coverage", "dialogue_id", "", "");

    private final String table;
    private final String target;
    private final String more;
    private final String direct;

    LinkTable(String table, String target, String more, String direct) {
        this.table = table;
        this.target = target;
        this.more = more;
        this.direct = direct;
    }

    boolean isMentioned() {
        return this != DIALOGUES;
    }

    /**
     * The SQL with the names of this table in the place of {@code {table}}, {@code {target}}, of the column that is its
     * own, after a comma, in that of {@code {more}}, and with the condition that a link of that alias counts in that of
     * {@code {direct alias}}.
     */
    String in(String sql) {
        return sql.replace("{table}", table)
                .replace("{target}", target)
                .replace("{more}", more)
                .replaceAll("\\{direct (\\w+)}", direct.formatted("$1"));
    }
}
