package news.hiwar.platform.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.staff")
interface StaffSettings {
    FirstChief firstChief();

    /**
     * Maximum number of sign-in attempts of a client address per minute; for one name from one address it is a third of that,
     * for one name from all addresses ten times as many. A browser in which the member has signed in before is counted by
     * itself.
     */
    @WithDefault("30")
    int attempts();

    /** Duration after which an unused session ends. */
    @WithDefault("8h")
    Duration sessionIdle();

    /** Maximum duration of a session, however much it is used. */
    @WithDefault("7D")
    Duration sessionAge();

    /** The first chief editor, created at start if there is none yet. */
    interface FirstChief {
        /** Name of the first chief editor, created at start if there is no chief editor yet; a removed account is revived. */
        Optional<String> name();

        /** Password of the first chief editor: at least 12 characters, at most 72 bytes. */
        Optional<String> password();
    }
}
