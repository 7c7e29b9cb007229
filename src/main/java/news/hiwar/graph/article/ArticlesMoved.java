package news.hiwar.graph.article;

/** Fired in the transaction that moves many articles at once between lists: nobody can tell which lists are touched. */
public record ArticlesMoved() {}
