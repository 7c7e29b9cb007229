package news.hiwar.graph.link;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Dialogue;

/** An article covers a dialogue, through one or more of its rounds or as a whole. */
@Entity
public class DialogueCoverage extends ArticleLink {
    @ManyToOne(fetch = FetchType.LAZY)
    public Dialogue dialogue;

    protected DialogueCoverage() {}

    public DialogueCoverage(Article article, Dialogue dialogue) {
        super(article);
        this.dialogue = dialogue;
    }
}
