package news.hiwar.delivery.responsecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.hiwar.discovery.search.IndexChanged;
import news.hiwar.graph.article.ArticlesChanged;
import news.hiwar.graph.article.ArticlesMoved;
import news.hiwar.graph.coverage.RarityRefreshed;
import news.hiwar.graph.naming.NamesChanged;
import news.hiwar.text.linking.NamesRead;

/** What a transaction touches; told to all nodes with its commit. */
@ApplicationScoped
class Changes {
    private final TransactionSynchronizationRegistry transaction;
    private final AnswerCache answers;
    private final Nodes nodes;
    private final Purges purges;
    private final Event<Touched> touched;

    Changes(
            TransactionSynchronizationRegistry transaction,
            AnswerCache answers,
            Nodes nodes,
            Purges purges,
            Event<Touched> touched) {
        this.touched = touched;
        this.transaction = transaction;
        this.answers = answers;
        this.nodes = nodes;
        this.purges = purges;
    }

    void touch(String tag) {
        Set<String> tags = ofTransaction();
        tags.add(tag);
    }

    void articlesChanged(@Observes ArticlesChanged event) {
        event.keys().forEach(key -> touch(Tags.of("Article", key)));
        touch(Tags.INDEX);
    }

    /** It is rare, so all answers are made anew. */
    void articlesMoved(@Observes ArticlesMoved event) {
        touch(Tags.ALL);
    }

    void namesChanged(@Observes NamesChanged event) {
        touch(Tags.NAMES);
        touch(Tags.INDEX);
    }

    void rarityRefreshed(@Observes RarityRefreshed event) {
        touch(Tags.INDEX);
    }

    /** The commit came first: what was read between the two was from before. */
    void indexChanged(@Observes IndexChanged event) {
        dropped(Set.of(Tags.INDEX));
    }

    void namesRead(@Observes NamesRead event) {
        answers.drop(Set.of(Tags.NAMES, Tags.INDEX));
    }

    private void dropped(Set<String> tags) {
        answers.drop(tags);
        nodes.tell(tags);
        purges.purge(tags);
    }

    @SuppressWarnings("unchecked")
    private Set<String> ofTransaction() {
        Set<String> known = (Set<String>) transaction.getResource(Changes.class);
        if (known != null) return known;
        Set<String> tags = new HashSet<>();
        transaction.putResource(Changes.class, tags);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                Map<String, Set<Long>> objects = Tags.objects(tags);
                if (!objects.isEmpty()) {
                    touched.fire(new Touched(objects));
                    tags.add(Tags.CHANGES);
                }
                nodes.tellWithCommit(tags);
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) return;
                answers.drop(tags);
                purges.purge(tags);
            }
        });
        return tags;
    }
}
