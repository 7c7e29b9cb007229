package news.hiwar.platform.mutation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.hiwar.platform.relay.Slugs;
import news.hiwar.platform.relay.StoredNode;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** Does each mutation in one transaction and, where its client gave it an id, once a day. */
@ApplicationScoped
public class Idempotency {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 200;

    private final SecurityIdentity identity;
    private final Clock clock;

    Idempotency(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * What the mutation returns, or what it returned the first time, as that is now; null where it has gone.
     *
     * @throws MutationRejected as the mutation does
     */
    @Nullable
    public <N extends StoredNode> N once(String mutation, MutationInput input, Class<N> type, Supplier<N> work) {
        String given = input.clientMutationId();
        if (given == null) return twice(work::get);
        if (given.isEmpty() || given.length() > LONGEST) {
            throw MutationRejected.because("clientMutationId", "OUT_OF_RANGE", "It has 1 to 200 characters.");
        }
        String id = String.join(" ", identity.getPrincipal().getName(), mutation, given);
        String hash = DigestUtils.sha256Hex(input.toString());
        return twice(() -> once(id, hash, type, work));
    }

    /**
     * Where somebody took the same slug, or sent the same id, in between, the second try sees it; where two stood in each
     * other's way and the database stopped one, the other is done by then.
     */
    private static <T> T twice(Callable<T> transaction) {
        try {
            return QuarkusTransaction.requiringNew().call(transaction);
        } catch (ConstraintViolationException | LockAcquisitionException inBetween) {
            return QuarkusTransaction.requiringNew().call(transaction);
        }
    }

    /** The entry comes first, so that a second try waits for the first. */
    @Nullable
    private <N extends StoredNode> N once(String id, String hash, Class<N> type, Supplier<N> work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IdempotencyKey.delete("at <= ?1", now.minus(KEPT));
        IdempotencyKey known = IdempotencyKey.findById(id);
        if (known != null) {
            if (!known.inputHash.equals(hash)) {
                throw MutationRejected.because(
                        "clientMutationId", "REUSED", "You have used that id for another input within a day.");
            }
            return Slugs.find(type, known.slug);
        }
        IdempotencyKey done = new IdempotencyKey();
        done.id = id;
        done.inputHash = hash;
        done.slug = "";
        done.at = now;
        done.persistAndFlush();
        N node = work.get();
        done.slug = node.slug;
        return node;
    }
}
