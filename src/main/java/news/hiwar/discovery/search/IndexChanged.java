package news.hiwar.discovery.search;

/** Fired when the index has taken in changes, after they were committed. */
public record IndexChanged() {}
