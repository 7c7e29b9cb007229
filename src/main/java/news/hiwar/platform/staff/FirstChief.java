package news.hiwar.platform.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Makes the first chief editor, as the operator's environment says: nobody else could let anybody in. */
@Singleton
class FirstChief {
    private static final Logger LOG = Logger.getLogger(FirstChief.class);
    private static final String SETTING = "hiwar.staff.first-chief";

    private final StaffSettings.FirstChief settings;

    FirstChief(StaffSettings settings) {
        this.settings = settings.firstChief();
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (settings.name().isEmpty() && settings.password().isEmpty()) return;
        String name = settings.name().orElseThrow(() -> broken("name", "is missing"));
        String password = settings.password().orElseThrow(() -> broken("password", "is missing"));
        if (StaffMember.hasChief()) return;
        if (!StaffMember.NAME.matcher(name).matches()) throw broken("name", "is refused: " + StaffMember.NAMES);
        String fault = Passwords.fault(password);
        if (fault != null) throw broken("password", "is refused: " + fault);
        if (StaffMember.count("name", name) > 0) throw broken("name", "is taken by another account");
        StaffMember.create(name, name, Passwords.hash(password), Role.CHIEF);
        LOG.infof("Made the first chief editor: %s", name);
    }

    private static IllegalStateException broken(String setting, String fault) {
        return new IllegalStateException("%s.%s %s".formatted(SETTING, setting, fault));
    }
}
