package news.hiwar.platform.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Limits how often passwords are tried, for each client address and for each account. */
@Singleton
class SignInAttempts {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long MAXIMUM_ENTRIES = 100_000;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> accounts;

    SignInAttempts(StaffSettings settings) {
        addresses = buckets(settings.attempts());
        accounts = buckets(Math.max(1, settings.attempts() / 3));
    }

    private static LoadingCache<String, Bucket> buckets(int attempts) {
        return Caffeine.newBuilder()
                .maximumSize(MAXIMUM_ENTRIES)
                .expireAfterAccess(PERIOD) // the bucket is full again by then
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                        .build());
    }

    boolean allow(String address, String account) {
        return addresses.get(address).tryConsume(1) && allow(account);
    }

    /** Counts an attempt for an account only, for a member who is signed in and gives the current password. */
    boolean allow(String account) {
        return accounts.get(account.toLowerCase(Locale.ROOT)).tryConsume(1);
    }
}
