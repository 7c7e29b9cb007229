package news.hiwar.editorial.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** A merge, with what it takes to undo it. */
@Entity
class EntryMerge extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    Long rowId;

    /** Of both, in the schema. */
    String type;

    /** The slug of what went. */
    String merged;

    /** The slug of what it went into. */
    String survivor;

    Instant at;

    String who;

    @Nullable
    Instant undoneAt;

    /** A {@link MergeRecord} as JSON. */
    String record;

    /** Null where there is none that has not been undone. */
    @Nullable
    static EntryMerge last(String type, String merged) {
        return EntryMerge.find("type = ?1 and merged = ?2 and undoneAt is null order by rowId desc", type, merged)
                .firstResult();
    }
}
