package news.hiwar.platform.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.staff")
interface StaffSettings {
    FirstChief firstChief();

    /** How often an address may try a password within a minute; an account a third of that. */
    @WithDefault("30")
    int attempts();

    /** Made at start where there is no chief yet; ignored else. */
    interface FirstChief {
        Optional<String> name();

        Optional<String> password();
    }
}
