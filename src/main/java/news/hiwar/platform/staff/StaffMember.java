package news.hiwar.platform.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@Description("A member of staff with an account on this server.")
public class StaffMember extends PanacheEntityBase {
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    static final String NAMES =
            "A name must have 2 to 40 lower-case Latin letters, digits, dots and hyphens, and begin with a letter or digit.";
    static final int DISPLAY_NAME = 100;

    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Description("Name for signing in, in lower case.")
    public String name;

    @Description("Name that colleagues see.")
    public String displayName;

    /** The bcrypt hash of the password. */
    @Ignore
    public String passwordHash;

    @Enumerated(EnumType.STRING)
    @Description("Role of the member.")
    public Role role;

    @Description("False if the account was removed: the member cannot sign in any more.")
    public boolean active = true;

    /** Finds an active account by name, ignoring case; the database is only queried for valid names. */
    @Nullable
    static StaffMember named(String name) {
        if (!isName(name)) return null;
        return find("name = ?1 and active", name.toLowerCase(Locale.ROOT)).firstResult();
    }

    /** Finds an active account and locks it for this transaction, which has not read it before. */
    @Nullable
    static StaffMember locked(String name) {
        if (!isName(name)) return null;
        return StaffMember.<StaffMember>find("name = ?1 and active", name.toLowerCase(Locale.ROOT))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElse(null);
    }

    static boolean isName(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    static StaffMember create(String name, String displayName, String passwordHash, Role role) {
        StaffMember member = new StaffMember();
        member.name = name;
        member.displayName = displayName;
        member.passwordHash = passwordHash;
        member.role = role;
        member.persist();
        return member;
    }

    static boolean hasChief() {
        return chiefs() > 0;
    }

    /** Whether nobody could manage accounts without this one; only the holder of {@link StaffLock} can rely on it. */
    boolean isLastChief() {
        return active && role == Role.CHIEF && chiefs() == 1;
    }

    private static long chiefs() {
        return count("role = ?1 and active", Role.CHIEF);
    }
}
