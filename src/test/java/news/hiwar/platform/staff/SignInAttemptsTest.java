package news.hiwar.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private final SignInAttempts attempts = new SignInAttempts(GivenSettings.attempts(9));

    @Test
    void aNameIsTriedAThirdAsOftenFromOneAddress() {
        for (int i = 0; i < 3; i++)
            assertThat(attempts.allowName("192.0.2.1", "amal")).isTrue();

        assertThat(attempts.allowName("192.0.2.1", "amal")).isFalse();
        assertThat(attempts.allowName("192.0.2.1", "basma")).isTrue();
        assertThat(attempts.allowName("192.0.2.2", "amal")).isTrue();
    }

    @Test
    void aNameIsTriedTenTimesAsOftenFromAllAddresses() {
        for (int i = 0; i < 90; i++)
            assertThat(attempts.allowName("192.0.2." + i, "amal")).isTrue();

        assertThat(attempts.allowName("192.0.2.90", "amal")).isFalse();
        assertThat(attempts.allowName("192.0.2.90", "basma")).isTrue();
        assertThat(attempts.allowDevice("of amal")).isTrue();
    }

    @Test
    void anAddressTriesSoOften() {
        for (int i = 0; i < 9; i++)
            assertThat(attempts.allowAddress("192.0.2.1")).isTrue();

        assertThat(attempts.allowAddress("192.0.2.1")).isFalse();
        assertThat(attempts.allowAddress("192.0.2.2")).isTrue();
    }

    @Test
    void aDeviceTriesAThirdAsOftenAsAnAddress() {
        for (int i = 0; i < 3; i++) assertThat(attempts.allowDevice("of amal")).isTrue();

        assertThat(attempts.allowDevice("of amal")).isFalse();
        assertThat(attempts.allowDevice("of basma")).isTrue();
    }

    @Test
    void whoIsSignedInIsCountedApart() {
        for (int i = 0; i < 4; i++) attempts.allowName("192.0.2.1", "amal");

        for (int i = 0; i < 3; i++) assertThat(attempts.allowMember("amal")).isTrue();
        assertThat(attempts.allowMember("amal")).isFalse();
    }
}
