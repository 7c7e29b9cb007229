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
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/** Observes every row that Hibernate writes, and adds the tags of what it changes; bulk statements fire events of their own. */
@ApplicationScoped
class RowWatch implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
    /** The columns of articles by which they are listed and filtered. */
    private static final Set<String> LISTED_BY = Set.of("publishedAt", "live", "language", "outlet");

    private final SessionFactory sessions;
    private final TransactionTags tags;

    RowWatch(SessionFactory sessions, TransactionTags tags) {
        this.sessions = sessions;
        this.tags = tags;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        EventListenerRegistry listeners = sessions.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.POST_COLLECTION_UPDATE, this::collection);
        listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, this::collection);
        listeners.appendListeners(EventType.POST_COLLECTION_REMOVE, this::collection);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof StoredNode row) {
            tags.touch(Tags.missing(row.getClass().getSimpleName(), row.slug));
        }
        if (event.getEntity() instanceof Redirect redirect) {
            tags.touch(Tags.missing(redirect.type, redirect.slug));
        }
        written(event.getEntity(), event.getPersister(), event.getState());
        if (event.getEntity() instanceof Article) listed(event.getPersister(), event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        written(event.getEntity(), event.getPersister(), event.getState());
        Object[] before = event.getOldState();
        if (event.getEntity() instanceof MergeableNode row
                && (hasChanged(event, "merged") || hasChanged(event, "live"))) {
            tags.touch(Tags.missing(Kinds.of(row).name(), row.slug));
            tags.touch(Tags.NAMES); // of suggestions
        }
        if (event.getEntity() instanceof ArticleLink) written(event.getEntity(), event.getPersister(), before);
        if (event.getEntity() instanceof Article && isListedElsewhere(event)) {
            listed(event.getPersister(), event.getState());
            listed(event.getPersister(), before);
            tags.touch(Tags.missing("Article", ((Article) event.getEntity()).slug));
        }
    }

    private static boolean isListedElsewhere(PostUpdateEvent event) {
        return LISTED_BY.stream().anyMatch(property -> hasChanged(event, property));
    }

    private static boolean hasChanged(PostUpdateEvent event, String property) {
        int[] dirty = event.getDirtyProperties();
        if (dirty == null) return true;
        String[] names = event.getPersister().getPropertyNames();
        return Arrays.stream(dirty).anyMatch(changed -> names[changed].equals(property));
    }

    /** Adds the tags of the lists of all rows of a type; those of articles are added by {@link #listed}. */
    private void touchLists(StoredNode row) {
        if (row instanceof MergeableNode) Kinds.of(row).listTags().forEach(tags::touch);
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
            tags.touch(Tags.of(row));
            touchLists(row);
        } else if (entity instanceof ArticleLink) {
            tags.touch(Tags.ARTICLES);
            Kinds.LINKED.forEach(kind -> touch(type, state, kind.link().target(), true));
            touch(type, state, "article", false);
        } else if (entity instanceof Mention) {
            touch(type, state, "article", false);
        } else if (entity instanceof Participant) {
            tags.touch(Tags.DIALOGUES);
            touch(type, state, "round", false);
        }
    }

    /** Adds the tags of the lists with an article that are not made from links. */
    private void listed(EntityPersister type, Object[] state) {
        tags.touch(Tags.ARTICLES);
        touch(type, state, "outlet", true);
    }

    private void touch(EntityPersister type, Object[] state, String relation, boolean articles) {
        String[] properties = type.getPropertyNames();
        for (int i = 0; i < properties.length; i++) {
            if (!properties[i].equals(relation) || state == null || state[i] == null) continue;
            String target = type.getPropertyTypes()[i].getReturnedClass().getSimpleName();
            Object key = sessions.getPersistenceUnitUtil().getIdentifier(state[i]);
            tags.touch(articles ? Tags.articlesOf(target, key) : Tags.of(target, key));
        }
    }

    private void collection(AbstractCollectionEvent event) {
        if (!(event.getAffectedOwnerOrNull() instanceof StoredNode owner)) return;
        tags.touch(Tags.of(owner));
        touchLists(owner);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
