package news.hiwar.delivery.following;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import news.hiwar.delivery.following.ChangesApi.ChangeKind;
import org.hibernate.annotations.Immutable;

/** A row of the change log, for reading; {@link ChangeLog} writes them. */
@Entity
@Immutable
@Table(name = "change")
class ChangeLogEntry {
    /** The number of the last change. */
    @Id
    long number;

    String nodeType;

    Long nodeKey;

    String slug;

    /** The number of the change with which readers first saw the node. */
    long firstNumber;

    /** The number of the change with which readers saw it again after its last deletion, or first. */
    long createdNumber;

    boolean deleted;

    Instant at;

    ChangeKind since(long cursor) {
        if (deleted) return ChangeKind.DELETED;
        return createdNumber > cursor ? ChangeKind.CREATED : ChangeKind.UPDATED;
    }
}
