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

/** Collects the tags of what a transaction changes, and invalidates them on all nodes and CDNs when it is committed. */
@ApplicationScoped
class TransactionTags {
    private final TransactionSynchronizationRegistry transaction;
    private final ResponseCache responses;
    private final ClusterEvents nodes;
    private final CdnPurge purges;
    private final Event<EntitiesChanged> changed;

    TransactionTags(
            TransactionSynchronizationRegistry transaction,
            ResponseCache responses,
            ClusterEvents nodes,
            CdnPurge purges,
            Event<EntitiesChanged> changed) {
        this.changed = changed;
        this.transaction = transaction;
        this.responses = responses;
        this.nodes = nodes;
        this.purges = purges;
    }

    void touch(String tag) {
        ofTransaction().add(tag);
    }

    void articlesChanged(@Observes ArticlesChanged event) {
        event.keys().forEach(key -> touch(Tags.of("Article", key)));
        touch(Tags.INDEX);
    }

    /** Invalidates all responses, since this is rare. */
    void listsChanged(@Observes ArticleListsChanged event) {
        touch(Tags.ALL);
    }

    void namesChanged(@Observes NamesChanged event) {
        touch(Tags.NAMES);
        touch(Tags.INDEX);
    }

    void rarityRecomputed(@Observes RarityRecomputed event) {
        touch(Tags.INDEX);
    }

    /** Invalidates at once: the index changes after the commit, and responses in between have its old content. */
    void indexChanged(@Observes SearchIndexChanged event) {
        Set<String> tags = Set.of(Tags.INDEX);
        responses.invalidate(tags);
        nodes.notify(tags);
        purges.purge(tags);
    }

    void namesReloaded(@Observes GazetteerReloaded event) {
        responses.invalidate(Set.of(Tags.NAMES, Tags.INDEX));
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
                    changed.fire(new EntitiesChanged(objects));
                    tags.add(Tags.CHANGES);
                }
                nodes.notifyOnCommit(tags);
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) return;
                responses.invalidate(tags);
                purges.purge(tags);
            }
        });
        return tags;
    }
}
