package news.hiwar.coverage;

import java.util.List;
import news.hiwar.article.Article;

/** An article, and what its links follow from. */
public record Covered(Article article, List<Mention> mentions, Delivered delivered) {}
