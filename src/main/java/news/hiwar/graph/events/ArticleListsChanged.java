package news.hiwar.graph.events;

/** Fired in the transaction that moves many articles at once between lists, without naming the lists. */
public record ArticleListsChanged() {}
