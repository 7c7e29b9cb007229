package news.hiwar.platform.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Creates the first chief editor from the operator's settings, since only a chief editor can add accounts. */
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
        String name = settings.name().orElseThrow(() -> invalid("name", "is missing"));
        String password = settings.password().orElseThrow(() -> invalid("password", "is missing"));
        if (StaffMember.hasChief()) return;
        if (!StaffMember.NAME.matcher(name).matches()) throw invalid("name", "is invalid: " + StaffMember.NAMES);
        String fault = Passwords.fault(password);
        if (fault != null) throw invalid("password", "is invalid: " + fault);
        if (StaffMember.count("name", name) > 0) throw invalid("name", "is taken by another account");
        StaffMember.create(name, name, Passwords.hash(password), Role.CHIEF);
        LOG.infof("Created the account of the first chief editor: %s", name);
    }

    private static IllegalStateException invalid(String setting, String fault) {
        return new IllegalStateException("%s.%s %s".formatted(SETTING, setting, fault));
    }
}
