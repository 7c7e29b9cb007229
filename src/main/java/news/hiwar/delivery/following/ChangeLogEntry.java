package news.hiwar.delivery.following;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of the log, for reading; {@link ChangeLog} writes them. */
@Entity
@Immutable
@Table(name = "change")
class ChangeLogEntry {
    /** Of its last change. */
    @Id
    long number;

    String nodeType;

    Long nodeKey;

    String slug;

    /** When readers first saw it. */
    long firstNumber;

    /** When they saw it first since it was last deleted. */
    long createdNumber;

    boolean deleted;

    Instant at;

    ChangeKind since(long cursor) {
        if (deleted) return ChangeKind.DELETED;
        return createdNumber > cursor ? ChangeKind.CREATED : ChangeKind.UPDATED;
    }
}
