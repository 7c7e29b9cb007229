package news.hiwar.delivery.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.hiwar.delivery.documents.DocumentSettings;
import news.hiwar.delivery.documents.DocumentSettings.Trust;
import news.hiwar.delivery.http.Admission.Allowances.Allowance;
import news.hiwar.delivery.http.ConsoleAccess.SchemaSettings;

/** Who may have what executed, and how much of it. */
@Singleton
class Admission {
    private final DocumentSettings documents;
    private final SchemaSettings schema;
    private final Allowances allowances;

    Admission(DocumentSettings documents, SchemaSettings schema, Allowances allowances) {
        this.documents = documents;
        this.schema = schema;
        this.allowances = allowances;
    }

    /** @throws HttpError where the caller may not have this */
    void check(GraphQLRequest request, Client caller) {
        if (documents.trusted() == Trust.ONLY && !request.document().trusted() && !caller.isEditor()) {
            throw new HttpError(403, "DOCUMENT_NOT_TRUSTED", "Only the operations of the apps are executed here.");
        }
        if (request.document().introspects() && !schema.isOpenTo(caller)) {
            throw new HttpError(403, "INTROSPECTION_CLOSED", "The schema is not shown here.");
        }
    }

    /** What is left to the caller's address after this. */
    Allowance charge(GraphQLRequest request, Client caller) {
        if (!allowances.isLimited()) return Allowance.UNLIMITED;
        return allowances.take(caller.address(), request.cost());
    }

    String policy() {
        return allowances.policy();
    }

    /** What each client address may still cost, filled up evenly. */
    @Singleton
    static class Allowances {
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

        Allowances(ClientLimits limits) {
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
            ConsumptionProbe taken =
                    buckets.get(address).tryConsumeAndReturnRemaining(Math.min(rate, Math.max(1, cost)));
            long nanos = taken.isConsumed() ? taken.getNanosToWaitForReset() : taken.getNanosToWaitForRefill();
            return new Allowance(
                    taken.isConsumed(), taken.getRemainingTokens(), 1 + TimeUnit.NANOSECONDS.toSeconds(nanos));
        }
    }
}
