package news.hiwar.delivery.responsecache;

import java.util.Collection;

/** Fired when a change of this node or another one has been committed: the tags of what it touched. */
public record Dropped(Collection<String> tags) {
    /** Whether the log of changes may have new entries. */
    public boolean changesLog() {
        return tags.contains(Tags.CHANGES) || tags.contains(Tags.ALL);
    }
}
