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
import news.hiwar.graph.events.ArticleListsChanged;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.EntitiesChanged;
import news.hiwar.graph.events.GazetteerReloaded;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.events.RarityRecomputed;
import news.hiwar.graph.events.SearchIndexChanged;

/** What a transaction touches; told to all nodes with its commit. */
@ApplicationScoped
class TransactionTags {
    private final TransactionSynchronizationRegistry transaction;
    private final ResponseCache answers;
    private final ClusterEvents nodes;
    private final CdnPurge purges;
    private final Event<EntitiesChanged> touched;

    TransactionTags(
            TransactionSynchronizationRegistry transaction,
            ResponseCache answers,
            ClusterEvents nodes,
            CdnPurge purges,
            Event<EntitiesChanged> touched) {
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
    void articlesMoved(@Observes ArticleListsChanged event) {
        touch(Tags.ALL);
    }

    void namesChanged(@Observes NamesChanged event) {
        touch(Tags.NAMES);
        touch(Tags.INDEX);
    }

    void rarityRefreshed(@Observes RarityRecomputed event) {
        touch(Tags.INDEX);
    }

    /** The commit came first: what was read between the two was from before. */
    void indexChanged(@Observes SearchIndexChanged event) {
        dropped(Set.of(Tags.INDEX));
    }

    void namesRead(@Observes GazetteerReloaded event) {
        answers.drop(Set.of(Tags.NAMES, Tags.INDEX));
    }

    private void dropped(Set<String> tags) {
        answers.drop(tags);
        nodes.tell(tags);
        purges.purge(tags);
    }

    @SuppressWarnings("unchecked")
    private Set<String> ofTransaction() {
        Set<String> known = (Set<String>) transaction.getResource(TransactionTags.class);
        if (known != null) return known;
        Set<String> tags = new HashSet<>();
        transaction.putResource(TransactionTags.class, tags);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                Map<String, Set<Long>> objects = Tags.objects(tags);
                if (!objects.isEmpty()) {
                    touched.fire(new EntitiesChanged(objects));
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
