package news.hiwar.graph.coverage;

import java.util.List;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.link.Mention;

/** An article, and what its links follow from. */
public record ArticleAnnotations(Article article, List<Mention> mentions, AssertedLinks asserted) {}
