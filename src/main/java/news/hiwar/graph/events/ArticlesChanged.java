package news.hiwar.graph.events;

import java.util.Set;

/** Fired in the transaction that adds, changes or deletes articles, with the keys of the articles. */
public record ArticlesChanged(Set<Long> keys) {}
