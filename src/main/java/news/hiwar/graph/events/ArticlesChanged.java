package news.hiwar.graph.events;

import java.util.Set;

/** Fired in the transaction that adds, changes or deletes articles, with their keys: whoever copies articles follows it. */
public record ArticlesChanged(Set<Long> keys) {}
