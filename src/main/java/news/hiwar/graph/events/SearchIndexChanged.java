package news.hiwar.graph.events;

/** Fired when the index has taken in changes, after they were committed. */
public record SearchIndexChanged() {}
