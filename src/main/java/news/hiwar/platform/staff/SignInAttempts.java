package news.hiwar.platform.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** How many passwords may be tried, by an address and for an account. */
@Singleton
class SignInAttempts {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long KNOWN = 100_000;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> accounts;

    SignInAttempts(StaffSettings settings) {
        addresses = buckets(settings.attempts());
        accounts = buckets(Math.max(1, settings.attempts() / 3));
    }

    private static LoadingCache<String, Bucket> buckets(int attempts) {
        return Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterAccess(PERIOD) // by then it is full
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                        .build());
    }

    boolean allow(String address, String account) {
        return addresses.get(address).tryConsume(1) && allow(account);
    }

    /** Somebody who has signed in tries their own password. */
    boolean allow(String account) {
        return accounts.get(account.toLowerCase(Locale.ROOT)).tryConsume(1);
    }
}
