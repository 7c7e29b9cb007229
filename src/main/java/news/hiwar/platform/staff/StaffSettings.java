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

    /** Made at the start where there is no chief editor yet; ignored otherwise. */
    interface FirstChief {
        /** The account's name, where the server makes a first chief editor at its start. */
        Optional<String> name();

        /** The account's password: at least 12 characters. */
        Optional<String> password();
    }
}
