package news.hiwar.platform.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The sessions of the staff, which are rows of the database: they end on all nodes at once, and outlast a restart. */
@ApplicationScoped
class StaffSessions {
    private static final Logger LOG = Logger.getLogger(StaffSessions.class);

    /** Maximum number of sessions of a member; the least recently used ones are ended. */
    static final int MAXIMUM = 20;

    /** Precision of the time that a session was last used, so that few requests write it. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private static final String VALID = "from StaffSession s join fetch s.member m"
            + " where m.active and s.lastSeenAt > ?1 and s.startedAt > ?2 and ";

    private final StaffSettings settings;
    private final Clock clock;
    private final Event<SignInsEnded> ended;

    StaffSessions(StaffSettings settings, Clock clock, Event<SignInsEnded> ended) {
        this.settings = settings;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * Begins a session of a member who is locked in this transaction, and deletes expired sessions.
     *
     * @return the secret of its cookie
     */
    String begin(StaffMember member, @Nullable String userAgent) {
        Instant now = now();
        StaffSession.delete("lastSeenAt <= ?1 or startedAt <= ?2", usedAfter(now), startedAfter(now));
        List<StaffSession> others = StaffSession.list("member = ?1 order by lastSeenAt desc, rowId desc", member);
        List<StaffSession> surplus = others.stream().skip(MAXIMUM - 1).toList();
        surplus.forEach(StaffSession::delete);
        if (!surplus.isEmpty()) ended.fire(new SignInsEnded());
        String secret = Secrets.next();
        StaffSession session = new StaffSession();
        session.publicId = UUID.randomUUID().toString();
        session.member = member;
        session.hash = Secrets.hash(secret);
        session.device = UserAgent.brief(userAgent);
        session.startedAt = now;
        session.lastSeenAt = now;
        session.persist();
        return secret;
    }

    /** Finds a valid session with its member by one statement, and records its use; null if there is none. */
    @Nullable
    StaffSession use(String secret) {
        Instant now = now();
        StaffSession session = QuarkusTransaction.requiringNew()
                .call(() -> StaffSession.<StaffSession>find(
                                VALID + "s.hash = ?3", usedAfter(now), startedAfter(now), Secrets.hash(secret))
                        .firstResult());
        if (session != null && session.lastSeenAt.isBefore(now.minus(PRECISION))) recordUse(session, now);
        return session;
    }

    /** Does not fail: whoever may read should not be kept from it by a database that cannot write. */
    private static void recordUse(StaffSession session, Instant now) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> StaffSession.update(
                            "lastSeenAt = ?1 where rowId = ?2 and lastSeenAt < ?1", now, session.rowId));
        } catch (RuntimeException failed) {
            LOG.debug("The use of a session was not recorded", failed);
        }
    }

    /** Finds a session that is still valid; null if it has ended. */
    @Nullable
    StaffSession valid(Long rowId) {
        Instant now = now();
        return StaffSession.<StaffSession>find(VALID + "s.rowId = ?3", usedAfter(now), startedAfter(now), rowId)
                .firstResult();
    }

    /** The valid sessions of a member, the last used one first. */
    List<StaffSession> of(String name) {
        Instant now = now();
        return StaffSession.list(
                VALID + "m.name = ?3 order by s.lastSeenAt desc, s.rowId desc",
                usedAfter(now),
                startedAfter(now),
                name);
    }

    /** Ends the session of a cookie; null if it has ended already. */
    @Nullable
    StaffSession end(String secret) {
        StaffSession session = StaffSession.find(
                        "from StaffSession s join fetch s.member where s.hash = ?1", Secrets.hash(secret))
                .firstResult();
        return session != null && end(session) ? session : null;
    }

    /** Ends a session; false if another request has ended it meanwhile. */
    boolean end(StaffSession session) {
        boolean first = StaffSession.delete("rowId", session.rowId) > 0;
        if (first) ended.fire(new SignInsEnded());
        return first;
    }

    /**
     * Ends the sessions of a member.
     *
     * @param except the key of a session that goes on; null if none does
     * @return their number
     */
    long endAll(StaffMember member, @Nullable Long except) {
        long count = except == null
                ? StaffSession.delete("member", member)
                : StaffSession.delete("member = ?1 and rowId <> ?2", member, except);
        ended.fire(new SignInsEnded());
        return count;
    }

    private Instant usedAfter(Instant now) {
        return now.minus(settings.sessionIdle());
    }

    private Instant startedAfter(Instant now) {
        return now.minus(settings.sessionAge());
    }

    /** The time in the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
