package news.hiwar.platform.mutation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mutation that was executed under an idempotency key. */
@Entity
@Table(name = "done_mutation")
class IdempotencyKey extends PanacheEntityBase {
    /** The account, the mutation and the client's key, with blanks between. */
    @Id
    String id;

    String inputHash;

    /** The slug of the record that the mutation created or changed. */
    String slug;

    Instant at;
}
