package news.hiwar.platform.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@Entity
@Description("Somebody with an account here.")
public class StaffMember extends PanacheEntityBase {
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    static final String NAMES = "A name has 2 to 40 small Latin letters, digits, dots and hyphens.";
    static final int DISPLAY_NAME = 100;

    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Description("What they sign in with, in lower case.")
    public String name;

    @Description("As their colleagues read it.")
    public String displayName;

    /** By bcrypt. */
    @Ignore
    public String passwordHash;

    @Enumerated(EnumType.STRING)
    @Description("What they may do.")
    public Role role;

    @Description("False for those who left: they stay known, but cannot sign in.")
    public boolean active = true;

    /** Whoever may come in by that name, in whatever case; the database is asked only for what can be one. */
    @Nullable
    static StaffMember named(String name) {
        if (!isName(name)) return null;
        return find("name = ?1 and active", name.toLowerCase(Locale.ROOT)).firstResult();
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
        return count("role = ?1 and active", Role.CHIEF) > 0;
    }
}
