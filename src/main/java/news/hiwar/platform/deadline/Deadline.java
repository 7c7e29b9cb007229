package news.hiwar.platform.deadline;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import news.hiwar.platform.graphql.ClientError;
import org.hibernate.Interceptor;
import org.hibernate.Transaction;
import org.hibernate.resource.transaction.spi.TransactionStatus;

/**
 * Whether an operation is still wanted. What runs long for an operation calls {@link #check} from time to time, on any thread
 * that has the operation's request context. Before each commit it is decided once whether the operation may still write:
 * afterwards it can no longer be given up, since its client may not be told that nothing was written.
 */
public final class Deadline {
    private boolean stopped;
    private boolean committed;
    private int commits;

    /** Binds a deadline to the request context that is active now. */
    public void bind() {
        ClientProxy.unwrap(Arc.container().instance(Holder.class).get()).deadline = this;
    }

    /** Gives up the operation unless it has written something, or is about to; returns whether it will write nothing. */
    public synchronized boolean giveUp() {
        if (committed || commits > 0) return false;
        stopped = true;
        return true;
    }

    /** Stops the operation at the next check, whatever it has written. */
    public synchronized void stop() {
        stopped = true;
    }

    /** Whether the operation has stopped, or will at the next check. */
    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Whether the operation has committed a transaction. */
    public synchronized boolean hasCommitted() {
        return committed;
    }

    private synchronized boolean beginCommit() {
        if (stopped) return false;
        commits++;
        return true;
    }

    private synchronized void endCommit(boolean rolledBack) {
        if (commits == 0) return; // it was stopped before
        commits--;
        if (!rolledBack) committed = true;
    }

    private synchronized boolean forbidsWork() {
        return stopped && commits == 0;
    }

    /**
     * Stops the work for an operation that is no longer wanted. Does nothing outside of an operation.
     *
     * @throws Exceeded if it is no longer wanted
     */
    public static void check() {
        Deadline deadline = current();
        if (deadline != null && deadline.forbidsWork()) throw new Exceeded();
    }

    @Nullable
    private static Deadline current() {
        if (Arc.container() == null || !Arc.container().requestContext().isActive()) return null;
        return ClientProxy.unwrap(Arc.container().instance(Holder.class).get()).deadline;
    }

    /** An operation exceeded its deadline. */
    public static class Exceeded extends ClientError {
        public Exceeded() {
            super(
                    "DEADLINE_EXCEEDED",
                    "The operation exceeded its deadline and was abandoned; nothing was written."
                            + " Request less data or try again later.");
        }
    }

    /** The deadline of a request context; null if the request executes no operation. */
    @RequestScoped
    @Unremovable // only looked up programmatically
    static class Holder {
        @Nullable
        Deadline deadline;
    }

    /** Decides at the end of each transaction, after all was written and before the commit, whether it is still wanted. */
    @PersistenceUnitExtension
    @Singleton
    static class Decision implements Interceptor {
        private final TransactionSynchronizationRegistry transaction;

        Decision(TransactionSynchronizationRegistry transaction) {
            this.transaction = transaction;
        }

        @Override
        public void beforeTransactionCompletion(Transaction ended) {
            Deadline deadline = current();
            if (deadline != null && !deadline.beginCommit()) transaction.setRollbackOnly();
        }

        @Override
        public void afterTransactionCompletion(@Nullable Transaction ended) {
            Deadline deadline = current();
            if (deadline == null) return;
            TransactionStatus status = ended == null ? null : ended.getStatus();
            deadline.endCommit(status == TransactionStatus.ROLLED_BACK || status == TransactionStatus.MARKED_ROLLBACK);
        }
    }
}
