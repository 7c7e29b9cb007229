package news.hiwar.platform.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lets tests open accounts, and closes them all. */
@ApplicationScoped
public class Accounts {
    public static final String PASSWORD = "a long enough password";

    /** With bcrypt's lowest cost, since nearly every test signs in; that of the application takes a tenth of a second. */
    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD, 4);

    private final EntityManager entities;

    Accounts(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void open(String name, Role role) {
        StaffMember.create(name, name, HASH, role);
    }

    @Transactional
    public void expireTokens() {
        AccessToken.update("expiresAt = ?1", Instant.parse("2022-01-01T00:00:00Z"));
    }

    /** As if all sessions had begun, and been used, so long ago. */
    @Transactional
    public void agesSessions(Duration begun, Duration used) {
        Instant now = Instant.now();
        StaffSession.update("startedAt = ?1, lastSeenAt = ?2", now.minus(begun), now.minus(used));
    }

    /** As if somebody had changed the table. */
    @Transactional
    public void setRole(String name, Role role) {
        StaffMember.update("role = ?1 where name = ?2", role, name);
    }

    /** As an older release removed an account: its tokens and sessions stayed. */
    @Transactional
    public void deactivate(String name) {
        StaffMember.update("active = false where name = ?1", name);
    }

    @Transactional
    boolean isLastChief(String name) {
        return StaffMember.<StaffMember>find("name", name).singleResult().isLastChief();
    }

    @Transactional
    public void clear() {
        entities.createQuery("delete from StaffSession").executeUpdate();
        entities.createQuery("delete from AccessToken").executeUpdate();
        entities.createQuery("delete from StaffMember").executeUpdate();
    }

    /** All that is stored of tokens and passwords. */
    @Transactional
    public List<String> stored() {
        String all = "select t.hash || t.label from AccessToken t union all select m.passwordHash from StaffMember m"
                + " union all select s.hash || s.device from StaffSession s union all select d.hash from KnownDevice d";
        return entities.createQuery(all, String.class).getResultList();
    }
}
