package news.hiwar.discovery.search;

import java.util.List;
import java.util.stream.Stream;
import news.hiwar.graph.article.Article;

/**
 * A hit with its article.
 *
 * @param rank its place among all hits, from 1
 * @param paragraphs of the body; none where they are not needed
 */
record FoundArticle(int rank, float score, Article article, List<String> paragraphs) {
    Stream<String> texts() {
        return Stream.concat(Stream.of(article.headline, article.standfirst), paragraphs.stream());
    }
}
