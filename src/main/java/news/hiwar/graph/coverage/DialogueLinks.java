package news.hiwar.graph.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps articles linked to the dialogues of their rounds, where rounds have gone from one dialogue to another. */
@ApplicationScoped
public class DialogueLinks {
    private static final String OF_ROUNDS =
            "select c.article.rowId from RoundCoverage c where c.round.dialogue.rowId = ";

    private final EntityManager entities;

    DialogueLinks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Brings the links to two dialogues to where their rounds are now: articles may have been written or edited while
     * all rounds were those of {@code taker}.
     *
     * @return the keys of the articles whose links have changed; the caller fires the event
     */
    public Set<Long> follow(Long giver, Long taker) {
        entities.flush();
        List<Long> back = unlinked(giver, taker);
        List<Long> stayed = unlinked(taker, giver);
        LinkReassignments.chunks(back).forEach(articles -> {
            link(articles, giver, taker);
            entities.createQuery("delete from DialogueCoverage d where d.dialogue.rowId = ?1 and d.article.rowId in ?2"
                            + " and d.article.rowId not in (" + OF_ROUNDS + "?1)")
                    .setParameter(1, taker)
                    .setParameter(2, articles)
                    .executeUpdate();
        });
        LinkReassignments.chunks(stayed).forEach(articles -> link(articles, taker, giver));
        Set<Long> changed = new HashSet<>(back);
        changed.addAll(stayed);
        return changed;
    }

    /** Articles that cover a round of a dialogue, and are linked to the other alone. */
    private List<Long> unlinked(Long dialogue, Long other) {
        return entities.createQuery(
                        "select o.article.rowId from DialogueCoverage o where o.dialogue.rowId = ?2"
                                + " and o.article.rowId in (" + OF_ROUNDS + "?1) and not exists (select 1 from"
                                + " DialogueCoverage d where d.article = o.article and d.dialogue.rowId = ?1)",
                        Long.class)
                .setParameter(1, dialogue)
                .setParameter(2, other)
                .getResultList();
    }

    /** With what their links to the other repeat of them. */
    private void link(List<Long> articles, Long dialogue, Long other) {
        entities.createNativeQuery("insert into dialogue_coverage (id, article_id, dialogue_id, published_at, live)"
                        + " select nextval('dialogue_coverage_seq'), o.article_id, cast(:dialogue as bigint),"
                        + " o.published_at, o.live from dialogue_coverage o"
                        + " where o.article_id in :articles and o.dialogue_id = :other")
                .setParameter("articles", articles)
                .setParameter("dialogue", dialogue)
                .setParameter("other", other)
                .executeUpdate();
    }
}
