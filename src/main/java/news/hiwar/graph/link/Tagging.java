package news.hiwar.graph.link;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.topic.Topic;

/** An article is about a topic. */
@Entity
public class Tagging extends ArticleLink {
    @ManyToOne(fetch = FetchType.LAZY)
    public Topic topic;

    /** Whether the article is about the topic itself, and not only about a narrower one. */
    public boolean direct;

    protected Tagging() {}

    public Tagging(Article article, Topic topic, boolean direct) {
        super(article);
        this.topic = topic;
        this.direct = direct;
    }
}
