package news.hiwar.delivery.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of connections. A trusted proxy may have any number of them, up to that of the server. */
@ConfigMapping(prefix = RequestLimits.PREFIX)
interface ConnectionLimits {
    /** Maximum duration from the first byte of a request to the end of its head; the connection is closed afterwards. */
    @WithDefault("30s")
    Duration headerTime();

    /** Maximum duration for which a client may read less than 4 KB in 5 s while there is more for it; it is then disconnected. */
    @WithDefault("30s")
    Duration readTime();

    /** Maximum number of connections; for a new one the connection is closed that has been idle for the longest time. */
    @WithDefault("4000")
    int connections();

    /** Maximum number of connections of one client address; for a new one the longest idle one is closed. */
    @WithDefault("250")
    int connectionsOfAddress();

    /** Maximum number of bytes that wait to be sent to one client address; further responses are rejected with 503. */
    @WithDefault("16M")
    MemorySize unsentOfAddress();
}
