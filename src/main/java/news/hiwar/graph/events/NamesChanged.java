package news.hiwar.graph.events;

/** Fired in the transaction that changes, adds or removes names or aliases of records. */
public record NamesChanged() {}
