package news.hiwar.graph.events;

/** Fired when this node or another one has committed a change that the change log records. */
public record ChangesCommitted() {}
