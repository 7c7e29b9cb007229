package news.hiwar.graph.link;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.article.Article;

/** An actor appears in an article. */
@Entity
public class Appearance extends ArticleLink {
    @ManyToOne(fetch = FetchType.LAZY)
    public Actor actor;

    /** 0 for the most prominent actor of the article. */
    public int rank;

    protected Appearance() {}

    public Appearance(Article article, Actor actor, int rank) {
        super(article);
        this.actor = actor;
        this.rank = rank;
    }
}
