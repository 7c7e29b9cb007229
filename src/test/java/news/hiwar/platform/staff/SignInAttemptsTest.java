package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private final SignInAttempts attempts = new SignInAttempts(new StaffSettings() {
        @Override
        public FirstChief firstChief() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int attempts() {
            return 9;
        }
    });

    @Test
    void anAccountIsTriedAThirdAsOftenAsAnAddress() {
        for (int i = 0; i < 3; i++)
            assertThat(attempts.allow("192.0.2." + i, "Amal")).isTrue();

        assertThat(attempts.allow("192.0.2.9", "amal")).isFalse();
        assertThat(attempts.allow("192.0.2.9", "basma")).isTrue();
    }

    @Test
    void anAddressTriesSoOften() {
        for (int i = 0; i < 9; i++)
            assertThat(attempts.allow("192.0.2.1", "name-" + i)).isTrue();

        assertThat(attempts.allow("192.0.2.1", "amal")).isFalse();
        assertThat(attempts.allow("192.0.2.2", "amal")).isTrue();
    }
}
