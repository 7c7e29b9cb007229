package news.hiwar.platform.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.staff")
interface StaffSettings {
    FirstChief firstChief();

    /** Maximum number of sign-in attempts of a client address per minute; for an account it is a third of that. */
    @WithDefault("30")
    int attempts();

    /** The first chief editor, created at start if there is none yet. */
    interface FirstChief {
        /** Name of the first chief editor, created at start if there is no chief editor yet. */
        Optional<String> name();

        /** Password of the first chief editor: at least 12 characters, at most 72 bytes. */
        Optional<String> password();
    }
}
