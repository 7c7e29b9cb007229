package news.hiwar.delivery.guard;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import news.hiwar.platform.graphql.ClientError;

/** The bytes of all responses that are made or sent at the moment, which may only take a share of the heap. */
@Singleton
public class ResponseMemory {
    /** Number of objects that every response may have, and as a multiple of its estimated number. */
    private static final long OBJECTS = 5_000;

    private static final long LEEWAY = 4;

    private final AtomicLong used = new AtomicLong();
    private final long size;
    private final long sizeOfOne;

    ResponseMemory(ResponseLimits limits, MeterRegistry meters) {
        sizeOfOne = limits.response().asLongValue();
        size = limits.responses()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / 4);
        meters.gauge("hiwar.responses.bytes", used);
    }

    /** Reserves memory; false if there is too little, and nothing was reserved. */
    public boolean reserve(long bytes) {
        if (used.addAndGet(bytes) <= size) return true;
        release(bytes);
        return false;
    }

    public void release(long bytes) {
        used.addAndGet(-bytes);
    }

    /**
     * Begins to count the bytes and objects of a response that is made.
     *
     * @param cost the estimated number of objects; plain lists may be longer than estimated, but not many times
     */
    public ResponseSize begin(long cost, ResponseSize.Listener listener) {
        return new ResponseSize(this, sizeOfOne, OBJECTS + LEEWAY * cost, listener);
    }

    /** The server has too many requests to execute or too many responses to send at the moment. */
    public static class Overloaded extends ClientError {
        /** Time after which the client may try again, in seconds. */
        public static final int RETRY_SECONDS = 2;

        public Overloaded() {
            super("OVERLOADED", "The server has as many requests to answer as it can hold. Try again in 2 s.");
        }
    }

    /** Limits of the memory that responses take. */
    @ConfigMapping(prefix = "hiwar.limits")
    interface ResponseLimits {
        /** Maximum size of a response in bytes, before compression. */
        @WithDefault("4M")
        MemorySize response();

        /** Maximum size of all responses that are made or sent at once, in bytes; a quarter of the heap by default. */
        Optional<MemorySize> responses();
    }
}
