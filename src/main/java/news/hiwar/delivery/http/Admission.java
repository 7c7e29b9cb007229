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

/** Decides whether a client may have an operation executed, and limits its rate. */
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

    /** @throws HttpError if the client may not execute this */
    void check(GraphQLRequest request, Client caller) {
        if (documents.trusted() == Trust.ONLY && !request.document().trusted() && !caller.isEditor()) {
            throw new HttpError(
                    403,
                    "DOCUMENT_NOT_TRUSTED",
                    "This server only executes the operations of the apps. Send a `documentId`.");
        }
        if (request.document().introspects() && !schema.isOpenTo(caller)) {
            throw new HttpError(403, "INTROSPECTION_CLOSED", "Introspection is not available to you on this server.");
        }
    }

    /** Charges the cost of a request to the client's address. */
    Allowance charge(GraphQLRequest request, Client caller) {
        if (!allowances.isLimited()) return Allowance.UNLIMITED;
        return allowances.take(caller.address(), request.cost());
    }

    String policy() {
        return allowances.policy();
    }

    /** The remaining cost of each client address; it is refilled evenly. */
    @Singleton
    static class Allowances {
        private static final Duration PERIOD = Duration.ofMinutes(1);
        private static final long ADDRESSES = 100_000;

        private final long rate;
        private final LoadingCache<String, Bucket> buckets;

        /**
         * The remaining cost of an address.
         *
         * @param seconds until the request may be repeated if it was not allowed, else until the bucket is full again
         */
        record Allowance(boolean allowed, long remaining, long seconds) {
            static final Allowance UNLIMITED = new Allowance(true, Long.MAX_VALUE, 0);
        }

        Allowances(ClientLimits limits) {
            rate = limits.rate();
            buckets = Caffeine.newBuilder()
                    .maximumSize(ADDRESSES)
                    .expireAfterAccess(PERIOD) // the bucket is full again by then
                    .build(address -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, PERIOD))
                            .build());
        }

        boolean isLimited() {
            return rate > 0;
        }

        /** The value of the header {@code RateLimit-Policy}. */
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
