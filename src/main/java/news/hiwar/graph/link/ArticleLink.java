package news.hiwar.graph.link;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import news.hiwar.graph.article.Article;

/**
 * Says that an article covers something. The time of publication stands here too, so that the articles of one actor,
 * topic, round or dialogue are one range of an index, newest first.
 */
@MappedSuperclass
public abstract class ArticleLink {
    @Id
    @GeneratedValue
    @Column(name = "id")
    public Long rowId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Article article;

    public Instant publishedAt;

    /** Whether readers see the article. */
    public boolean live;

    protected ArticleLink() {}

    protected ArticleLink(Article article) {
        this.article = article;
        copyFromArticle();
    }

    /** Copies the attributes that the link repeats of its article. */
    public final void copyFromArticle() {
        publishedAt = article.publishedAt;
        live = article.live;
    }
}
