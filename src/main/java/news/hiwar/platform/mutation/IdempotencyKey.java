package news.hiwar.platform.mutation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mutation whose answer its client may ask for again. */
@Entity
@Table(name = "done_mutation")
class IdempotencyKey extends PanacheEntityBase {
    /** Who did what under which id of theirs. */
    @Id
    String id;

    String inputHash;

    /** Of what it made or changed. */
    String slug;

    Instant at;
}
