package news.hiwar.delivery.responsecache;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.Set;
import news.hiwar.graph.article.Article;
import news.hiwar.graph.dialogue.Participant;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.graph.link.ArticleLink;
import news.hiwar.graph.link.Mention;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Redirect;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCollectionRecreateEvent;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEvent;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEvent;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** Sees every row that is written and names what it touches; a statement that writes many at once tells of it itself. */
@ApplicationScoped
class RowWatch
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PostCollectionUpdateEventListener,
                PostCollectionRecreateEventListener,
                PostCollectionRemoveEventListener {
    /** The columns by which articles are listed and filtered; those of links are the links' own. */
    private static final Set<String> LISTED_BY = Set.of("publishedAt", "live", "language", "outlet");

    private final SessionFactory sessions;
    private final TransactionTags changes;

    RowWatch(SessionFactory sessions, TransactionTags changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        EventListenerRegistry listeners = sessions.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.POST_COLLECTION_UPDATE, this);
        listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, this);
        listeners.appendListeners(EventType.POST_COLLECTION_REMOVE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof StoredNode row) {
            changes.touch(Tags.missing(row.getClass().getSimpleName(), row.slug));
        }
        if (event.getEntity() instanceof Redirect redirect) {
            changes.touch(Tags.missing(redirect.type, redirect.slug));
        }
        written(event.getEntity(), event.getPersister(), event.getState());
        if (event.getEntity() instanceof Article) listed(event.getPersister(), event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        written(event.getEntity(), event.getPersister(), event.getState());
        Object[] before = event.getOldState();
        if (event.getEntity() instanceof MergeableNode row && hasChanged(event, "merged")) {
            changes.touch(Tags.missing(Kinds.of(row).name(), row.slug));
        }
        if (event.getEntity() instanceof ArticleLink) written(event.getEntity(), event.getPersister(), before);
        if (event.getEntity() instanceof Article && isListedAnew(event)) {
            listed(event.getPersister(), event.getState());
            listed(event.getPersister(), before);
            changes.touch(Tags.missing("Article", ((Article) event.getEntity()).slug));
        }
    }

    private static boolean isListedAnew(PostUpdateEvent event) {
        return LISTED_BY.stream().anyMatch(property -> hasChanged(event, property));
    }

    private static boolean hasChanged(PostUpdateEvent event, String property) {
        int[] dirty = event.getDirtyProperties();
        if (dirty == null) return true;
        String[] names = event.getPersister().getPropertyNames();
        return Arrays.stream(dirty).anyMatch(changed -> names[changed].equals(property));
    }

    /** Articles are in no list of all rows but those that {@link #listed} touches. */
    private void touchLists(StoredNode row) {
        if (row instanceof MergeableNode) Kinds.of(row).listTags().forEach(changes::touch);
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        written(event.getEntity(), event.getPersister(), event.getDeletedState());
        if (event.getEntity() instanceof Article) {
            listed(event.getPersister(), event.getDeletedState());
        }
    }

    private void written(Object entity, EntityPersister type, Object[] state) {
        if (entity instanceof StoredNode row) {
            changes.touch(Tags.of(row));
            touchLists(row);
        } else if (entity instanceof ArticleLink) {
            changes.touch(Tags.ARTICLES);
            Kinds.LINKED.forEach(kind -> touch(type, state, kind.link().target(), true));
            touch(type, state, "article", false);
        } else if (entity instanceof Mention) {
            touch(type, state, "article", false);
        } else if (entity instanceof Participant) {
            changes.touch(Tags.DIALOGUES);
            touch(type, state, "round", false);
        }
    }

    /** Which lists an article stands in that are not made from links. */
    private void listed(EntityPersister type, Object[] state) {
        changes.touch(Tags.ARTICLES);
        touch(type, state, "outlet", true);
    }

    private void touch(EntityPersister type, Object[] state, String relation, boolean shelf) {
        String[] properties = type.getPropertyNames();
        for (int i = 0; i < properties.length; i++) {
            if (!properties[i].equals(relation) || state == null || state[i] == null) continue;
            String target = type.getPropertyTypes()[i].getReturnedClass().getSimpleName();
            Object key = sessions.getPersistenceUnitUtil().getIdentifier(state[i]);
            changes.touch(shelf ? Tags.shelf(target, key) : Tags.of(target, key));
        }
    }

    private void collection(AbstractCollectionEvent event) {
        if (!(event.getAffectedOwnerOrNull() instanceof StoredNode owner)) return;
        changes.touch(Tags.of(owner));
        touchLists(owner);
    }

    @Override
    public void onPostUpdateCollection(PostCollectionUpdateEvent event) {
        collection(event);
    }

    @Override
    public void onPostRecreateCollection(PostCollectionRecreateEvent event) {
        collection(event);
    }

    @Override
    public void onPostRemoveCollection(PostCollectionRemoveEvent event) {
        collection(event);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
