package news.hiwar.platform.mutation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Executes each mutation in one transaction and, if its client gave an idempotency key, once a day. */
@ApplicationScoped
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 200;
    private static final int ATTEMPTS = 4;

    private final MutationRequest request;
    private final SecurityIdentity identity;
    private final Clock clock;

    Idempotency(MutationRequest request, SecurityIdentity identity, Clock clock) {
        this.request = request;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * What the mutation that is executed now returns, or what it returned the first time, as that record is now; no record
     * if it was deleted since. A rejected mutation has written nothing.
     */
    public <N extends StoredNode> MutationResult<N> execute(Class<N> type, Supplier<N> work) {
        try {
            return new MutationResult<>(once(type, work), null, List.of());
        } catch (MutationRejected rejected) {
            return new MutationResult<>(null, rejected.conflict, List.of(rejected.error));
        }
    }

    @Nullable
    private <N extends StoredNode> N once(Class<N> type, Supplier<N> work) {
        String key = request.clientMutationId();
        if (key == null) return retried(work::get);
        if (key.isEmpty() || key.length() > LONGEST) {
            throw MutationRejected.because(
                    MutationRequest.CLIENT_MUTATION_ID,
                    "OUT_OF_RANGE",
                    "`clientMutationId` must be 1 to %d characters long.".formatted(LONGEST));
        }
        String id = String.join(" ", identity.getPrincipal().getName(), request.mutation(), key);
        String hash = request.hash();
        return retried(() -> once(id, hash, type, work));
    }

    /**
     * Executes a transaction, and again if another one took the same slug or key meanwhile, or the database ended it to
     * resolve a deadlock: the next attempt sees what the other one wrote. Several may be in the way, one after the other.
     */
    private static <T> T retried(Callable<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(transaction);
            } catch (ConstraintViolationException | LockAcquisitionException concurrent) {
                if (attempt == ATTEMPTS) throw concurrent;
            }
        }
    }

    /** The key is written before the work, so that a second request waits for the first. */
    @Nullable
    private <N extends StoredNode> N once(String id, String hash, Class<N> type, Supplier<N> work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IdempotencyKey.delete("at <= ?1", now.minus(KEPT));
        IdempotencyKey known = IdempotencyKey.findById(id);
        if (known != null) {
            if (!known.inputHash.equals(hash)) {
                throw MutationRejected.because(
                        MutationRequest.CLIENT_MUTATION_ID,
                        "REUSED",
                        "This `clientMutationId` was used with another input within 24 hours. Use a new one.");
            }
            return Slugs.find(type, known.slug);
        }
        IdempotencyKey written = new IdempotencyKey();
        written.id = id;
        written.inputHash = hash;
        written.slug = "";
        written.at = now;
        written.persistAndFlush();
        N node = work.get();
        written.slug = node.slug;
        return node;
    }

    /** A mutation that was executed under an idempotency key. */
    @Entity(name = "IdempotencyKey")
    @Table(name = "done_mutation")
    static class IdempotencyKey extends PanacheEntityBase {
        /** The account, the mutation and the client's key, with blanks between. */
        @Id
        String id;

        String inputHash;

        /** The slug of the record that the mutation created or changed. */
        String slug;

        Instant at;
    }
}
