package news.hiwar.discovery.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A change of an article that the index has still to take in. */
@Entity
class UnindexedArticle {
    @Id
    @GeneratedValue
    @Column(name = "id")
    Long rowId;

    /** The article's key; the article itself may be gone. */
    Long articleId;

    UnindexedArticle() {}

    UnindexedArticle(Long articleId) {
        this.articleId = articleId;
    }
}
