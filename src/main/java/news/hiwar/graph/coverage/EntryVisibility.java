package news.hiwar.graph.coverage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.hiwar.graph.events.ArticleListsChanged;
import news.hiwar.graph.events.ArticlesChanged;
import news.hiwar.graph.events.NamesChanged;
import news.hiwar.graph.kind.Kind;
import news.hiwar.graph.kind.Kinds;
import news.hiwar.platform.relay.MergeableNode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Keeps up to date which records readers see: those that are released, those that published articles cover, and those that
 * another visible record refers to. It is decided before the commit of each transaction that changes articles or records,
 * so it holds whatever was published, withdrawn, deleted, merged, undone or restored. Only records that are not released
 * are looked at, which are few: usually none, which one statement tells.
 */
@ApplicationScoped
class EntryVisibility {
    /** Conditions on a record {@code n} under which a visible record refers to it; those that refer come first. */
    private static final Map<Kind<?>, List<String>> REFERRED_TO = new LinkedHashMap<>();

    static {
        REFERRED_TO.put(Kinds.ROUND, List.of());
        REFERRED_TO.put(
                Kinds.DIALOGUE, List.of("exists (select 1 from DialogueRound r where r.dialogue = n and r.live)"));
        REFERRED_TO.put(
                Kinds.TOPIC,
                List.of(
                        "exists (select 1 from Topic t where t.broader = n and t.live)",
                        "exists (select 1 from DialogueRound r join r.agenda t where t = n and r.live)"));
        REFERRED_TO.put(
                Kinds.ACTOR,
                List.of(
                        "exists (select 1 from Dialogue d join d.parties p where p = n and d.live)",
                        "exists (select 1 from Participant p where (p.actor = n or p.party = n) and p.round.live)",
                        "exists (select 1 from Actor a where a.affiliation = n and a.live)"));
        REFERRED_TO.put(Kinds.OUTLET, List.of("exists (select 1 from Article a where a.outlet = n and a.live)"));
    }

    /** The kinds that have records which are not released. */
    private static final String UNRELEASED = REFERRED_TO.keySet().stream()
            .map(Kind::name)
            .map(kind -> "select '%s' where exists (select 1 from %1$s n where not n.released)".formatted(kind))
            .collect(joining(" union all "));

    private final Session session;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry transaction;

    EntryVisibility(Session session, TransactionManager transactions, TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.transactions = transactions;
        this.transaction = transaction;
    }

    void articlesChanged(@Observes ArticlesChanged event) {
        decideBeforeCommit();
    }

    void listsChanged(@Observes ArticleListsChanged event) {
        decideBeforeCommit();
    }

    void entriesChanged(@Observes NamesChanged event) {
        decideBeforeCommit();
    }

    /** Registers with the transaction itself: what registers with its registry, as the change log, comes after that. */
    private void decideBeforeCommit() {
        if (transaction.getTransactionKey() == null || transaction.getResource(EntryVisibility.class) != null) return;
        transaction.putResource(EntryVisibility.class, true);
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    decide();
                }

                @Override
                public void afterCompletion(int status) {}
            });
        } catch (SystemException | RollbackException e) {
            throw new IllegalStateException(e);
        }
    }

    private void decide() {
        session.flush();
        List<String> unreleased =
                session.createSelectionQuery(UNRELEASED, String.class).getResultList();
        for (Kind<?> kind : REFERRED_TO.keySet()) {
            if (unreleased.contains(kind.name())) decide(kind);
        }
        // Hibernate may have released its connection for the commit already, and would leave this one to the pool
        session.unwrap(SharedSessionContractImplementor.class)
                .getJdbcCoordinator()
                .getLogicalConnection()
                .beforeTransactionCompletion();
    }

    /** Repeats it while something changes, since records refer to others of their kind. */
    private void decide(Kind<?> kind) {
        List<MergeableNode> changed;
        do {
            changed = changed(kind);
            changed.forEach(row -> row.live = !row.live);
            session.flush();
        } while (!changed.isEmpty());
    }

    private List<MergeableNode> changed(Kind<?> kind) {
        List<String> reasons = new ArrayList<>(requireNonNull(REFERRED_TO.get(kind)));
        kind.links()
                .map(link -> "exists (select 1 from %s l where l.%s = n and l.live)"
                        .formatted(link.entityName(), link.target()))
                .ifPresent(reasons::add);
        String visible = "(" + (reasons.isEmpty() ? "1 = 0" : String.join(" or ", reasons)) + ")";
        return Stream.of("not n.live and " + visible, "n.live and not " + visible)
                .flatMap(condition -> session
                        .createSelectionQuery(
                                "from %s n where not n.released and %s".formatted(kind.name(), condition),
                                MergeableNode.class)
                        .getResultList()
                        .stream())
                .toList();
    }
}
