package news.hiwar.graph.events;

/** Fired after a commit, when the search index contains the changes. */
public record SearchIndexChanged() {}
