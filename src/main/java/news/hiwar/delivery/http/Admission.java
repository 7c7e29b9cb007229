package news.hiwar.delivery.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.hiwar.delivery.documents.PersistedDocuments.DocumentSettings;
import news.hiwar.delivery.documents.PersistedDocuments.DocumentSettings.Trust;
import news.hiwar.delivery.http.ConsoleRoutes.SchemaSettings;

/** Decides whether a client may have an operation executed, and limits the cost that each client address may cause. */
@Singleton
class Admission {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long ADDRESSES = 100_000;
    private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence RATE_LIMIT_POLICY = HttpHeaders.createOptimized("RateLimit-Policy");

    private final DocumentSettings documents;
    private final SchemaSettings schema;
    private final long rate;
    private final LoadingCache<String, Bucket> buckets;

    Admission(DocumentSettings documents, SchemaSettings schema, ClientLimits limits) {
        this.documents = documents;
        this.schema = schema;
        rate = limits.rate();
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(PERIOD) // the bucket is full again by then
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, PERIOD))
                        .build());
    }

    /** @throws HttpError if the client may not execute this */
    void check(GraphQLRequest request, Client client) {
        if (documents.trusted() == Trust.ONLY && !request.document().trusted() && !client.isEditor()) {
            throw new HttpError(
                    403, "DOCUMENT_NOT_TRUSTED", "Only trusted operations are executed. Send the `documentId` of one.");
        }
        if (request.document().introspects() && !schema.isOpenTo(client)) {
            throw new HttpError(403, "INTROSPECTION_CLOSED", "Introspection is closed to you. Use `schema.graphql`.");
        }
    }

    /**
     * Charges the cost of a request to the client's address.
     *
     * @param headers the headers of the response, which tell the client its remaining cost; null for a WebSocket
     * @throws HttpError if the rate limit of the address is exceeded
     */
    void charge(GraphQLRequest request, Client client, @Nullable MultiMap headers) {
        if (rate <= 0) return;
        ConsumptionProbe taken = buckets.get(client.address())
                .tryConsumeAndReturnRemaining(Math.min(rate, request.cost().charge()));
        boolean allowed = taken.isConsumed();
        long nanos = allowed ? taken.getNanosToWaitForReset() : taken.getNanosToWaitForRefill();
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(nanos);
        if (headers != null) {
            headers.set(RATE_LIMIT_POLICY, "\"cost\";q=%d;w=%d".formatted(rate, PERIOD.toSeconds()))
                    .set(RATE_LIMIT, "\"cost\";r=%d;t=%d".formatted(taken.getRemainingTokens(), seconds));
            if (!allowed) headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        if (!allowed) {
            throw new HttpError(
                    429, "RATE_LIMITED", "Rate limit of this address exceeded. Try again in %d s.".formatted(seconds));
        }
    }

    /** Charges a response that has more objects than its cost, since plain lists may be longer than estimated. */
    void surcharge(GraphQLRequest request, Client client, long objects) {
        long more = objects - request.cost().objects();
        if (rate > 0 && more > 0) buckets.get(client.address()).tryConsumeAsMuchAsPossible(more);
    }
}
