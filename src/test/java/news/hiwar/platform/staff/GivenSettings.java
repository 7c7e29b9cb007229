package news.hiwar.platform.staff;

import java.time.Duration;
import java.util.Optional;

/** Settings of a test that needs no application of its own for them. */
record GivenSettings(int attempts, Optional<String> name, Optional<String> password)
        implements StaffSettings, StaffSettings.FirstChief {
    static GivenSettings attempts(int attempts) {
        return new GivenSettings(attempts, Optional.empty(), Optional.empty());
    }

    static GivenSettings firstChief(String name, String password) {
        return new GivenSettings(30, Optional.of(name), Optional.of(password));
    }

    @Override
    public FirstChief firstChief() {
        return this;
    }

    @Override
    public Duration sessionIdle() {
        return Duration.ofHours(8);
    }

    @Override
    public Duration sessionAge() {
        return Duration.ofDays(7);
    }
}
