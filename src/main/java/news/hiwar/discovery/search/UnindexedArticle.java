package news.hiwar.discovery.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An entry of the queue of articles to be indexed. */
@Entity
class UnindexedArticle {
    @Id
    @GeneratedValue
    @Column(name = "id")
    Long rowId;

    /** The article's key; the article itself may have been deleted. */
    Long articleId;

    UnindexedArticle() {}

    UnindexedArticle(Long articleId) {
        this.articleId = articleId;
    }
}
