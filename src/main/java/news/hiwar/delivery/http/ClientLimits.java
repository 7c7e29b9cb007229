package news.hiwar.delivery.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits of what one client may request, and of its WebSockets and subscriptions. */
@ConfigMapping(prefix = RequestLimits.PREFIX)
interface ClientLimits {
    /**
     * Maximum cost that one client address may cause per minute; more is rejected with 429. Cached responses
     * cost nothing; 0 means no limit.
     */
    @WithDefault("1000000")
    long rate();

    /** Maximum number of requests of one client address that are executed or wait for it; further ones are rejected with 429. */
    @WithDefault("100")
    int requestsOfAddress();

    /**
     * Maximum number of queries that are executed at once, those of each client address in turns; by default four for each
     * processor, and at least eight.
     */
    OptionalInt executions();

    /**
     * Maximum number of mutations that are executed at once, beside the queries; by default half as many, and at most half the
     * number of database connections.
     */
    OptionalInt mutations();

    /**
     * Maximum number of requests of one client address, or of one editor, that are executed at once; further ones wait. By
     * default half of those that are executed at once.
     */
    OptionalInt executionsOfAddress();

    /** Maximum time that a request waits for others to be executed; it is rejected with 503 afterwards. */
    @WithDefault("10s")
    Duration executionWait();

    /** Maximum number of WebSockets and event streams of one client address. */
    @WithDefault("100")
    int sockets();

    /** Maximum size of a WebSocket message in bytes. */
    @WithDefault("64K")
    MemorySize message();

    /** Maximum duration until a WebSocket has sent {@code connection_init}; it is closed afterwards. */
    @WithDefault("15s")
    Duration socketInit();

    /** Maximum number of concurrent operations on one WebSocket. */
    @WithDefault("100")
    int socketOperations();

    /** Maximum number of distinct subscriptions on a node; equal ones count once. */
    @WithDefault("1000")
    int subscriptions();

    /** Maximum number of distinct subscriptions of one client address. */
    @WithDefault("100")
    int subscriptionsOfAddress();
}
