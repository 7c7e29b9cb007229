package news.hiwar.graph.events;

/** Fired in the transaction that moves many articles at once between lists: nobody can tell which lists are touched. */
public record ArticleListsChanged() {}
