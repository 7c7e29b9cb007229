package news.hiwar.delivery.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.hiwar.delivery.guard.LimitSettings;

/** What each client address may still cost, filled up evenly. */
@Singleton
class Allowances {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long ADDRESSES = 100_000;

    private final long rate;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * What is left to an address.
     *
     * @param seconds until it is enough again where it is not, else until all is there again
     */
    record Allowance(boolean enough, long left, long seconds) {
        static final Allowance UNLIMITED = new Allowance(true, Long.MAX_VALUE, 0);
    }

    Allowances(LimitSettings limits) {
        rate = limits.rate();
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(PERIOD) // by then it is full
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, PERIOD))
                        .build());
    }

    boolean isLimited() {
        return rate > 0;
    }

    /** As the header `RateLimit-Policy` says it. */
    String policy() {
        return "\"cost\";q=%d;w=%d".formatted(rate, PERIOD.toSeconds());
    }

    Allowance take(String address, long cost) {
        ConsumptionProbe taken = buckets.get(address).tryConsumeAndReturnRemaining(Math.min(rate, Math.max(1, cost)));
        long nanos = taken.isConsumed() ? taken.getNanosToWaitForReset() : taken.getNanosToWaitForRefill();
        return new Allowance(taken.isConsumed(), taken.getRemainingTokens(), 1 + TimeUnit.NANOSECONDS.toSeconds(nanos));
    }
}
