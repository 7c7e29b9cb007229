package news.hiwar.graph.link;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.DialogueRound;

/** An article covers a round of a dialogue. */
@Entity
public class RoundCoverage extends ArticleLink {
    @ManyToOne(fetch = FetchType.LAZY)
    public DialogueRound round;

    protected RoundCoverage() {}

    public RoundCoverage(Article article, DialogueRound round) {
        super(article);
        this.round = round;
    }
}
