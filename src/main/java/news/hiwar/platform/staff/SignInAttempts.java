package news.hiwar.platform.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Limits how often passwords are tried. Failed attempts of others must not lock a member out, so what counts is the name
 * together with the client's address, or with a device in which the member has signed in before.
 */
@Singleton
class SignInAttempts {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long MAXIMUM_ENTRIES = 100_000;

    /** How many times the attempts of an address a name has from all addresses: it slows guessing by many clients. */
    private static final int ADDRESSES = 10;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> names;
    private final LoadingCache<String, Bucket> namesOfAddresses;
    private final LoadingCache<String, Bucket> devices;
    private final LoadingCache<String, Bucket> members;
    private final LoadingCache<String, Bucket> reports;

    SignInAttempts(StaffSettings settings) {
        int third = Math.max(1, settings.attempts() / 3);
        addresses = buckets(settings.attempts());
        names = buckets(ADDRESSES * settings.attempts());
        namesOfAddresses = buckets(third);
        devices = buckets(third);
        members = buckets(third);
        reports = buckets(1);
    }

    private static LoadingCache<String, Bucket> buckets(int attempts) {
        return Caffeine.newBuilder()
                .maximumSize(MAXIMUM_ENTRIES)
                .expireAfterAccess(PERIOD) // the bucket is full again by then
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                        .build());
    }

    /** Counts an attempt of an address, whatever the name. */
    boolean allowAddress(String address) {
        return addresses.get(address).tryConsume(1);
    }

    /** Counts an attempt for a name from an address. */
    boolean allowName(String address, String name) {
        return namesOfAddresses.get(address + ' ' + name).tryConsume(1)
                && names.get(name).tryConsume(1);
    }

    /** Counts an attempt from a device in which the member has signed in before. */
    boolean allowDevice(String device) {
        return devices.get(device).tryConsume(1);
    }

    /** Counts an attempt of a member who is signed in and gives the current password. */
    boolean allowMember(String name) {
        return members.get(name).tryConsume(1);
    }

    /** Whether rejected attempts for a name are to be recorded now, which is once a minute. */
    boolean isReportDue(String name) {
        return reports.get(name).tryConsume(1);
    }
}
