package news.hiwar.delivery.guard;

import graphql.execution.AbortExecutionException;
import graphql.execution.FetchedValue;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.api.Nullable;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import news.hiwar.platform.graphql.ClientError;

/** Counts the bytes of a response while it is made, and stops its execution where it becomes too large. */
public final class ResponseSize {
    /** Key of the size in the GraphQL context. */
    public static final String KEY = "hiwar.size";

    /** Memory is reserved in steps of this many bytes, so that the fields of small responses reserve none. */
    private static final int STEP = 64 << 10;

    /** Quotes, colon and comma of a field; brackets of an object; digits of a number or letters of a word. */
    private static final int FIELD = 4;

    private static final int OBJECT = 4;
    private static final int WORD = 6;

    /** Is told once that the response cannot be made; the fields that are left should fail. */
    public interface Listener {
        void stop(ClientError reason);
    }

    private final ResponseMemory memory;
    private final long limit;
    private final long mostObjects;
    private final Listener listener;
    private final AtomicLong objects = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private long reserved;
    private boolean ended;
    private volatile boolean stopped;

    ResponseSize(ResponseMemory memory, long limit, long mostObjects, Listener listener) {
        this.mostObjects = mostObjects;
        this.memory = memory;
        this.limit = limit;
        this.listener = listener;
    }

    private void add(long more) {
        long all = bytes.addAndGet(more);
        if (all / STEP == (all - more) / STEP) return;
        ClientError reason = all > limit ? new TooLarge(limit) : reserve(all) ? null : new ResponseMemory.Overloaded();
        if (reason != null) stop(reason);
    }

    private void stop(ClientError reason) {
        stop();
        listener.stop(reason);
    }

    /** Stops the execution, whose response is no longer wanted, at the next field. */
    public void stop() {
        stopped = true;
    }

    private void addObjects(int more) {
        long all = objects.addAndGet(more);
        if (all > mostObjects && all - more <= mostObjects) {
            stop(LimitExceeded.of(
                    "QUERY_TOO_COSTLY", "objects in the response, whose lists are longer than estimated,", (int)
                            mostObjects));
        }
    }

    /** The number of objects so far. */
    public long objects() {
        return objects.get();
    }

    private synchronized boolean reserve(long all) {
        if (ended || all <= reserved) return true;
        if (!memory.reserve(all - reserved)) return false;
        reserved = all;
        return true;
    }

    /** Whether the response has more than some kilobytes. */
    public boolean isLarge() {
        return bytes.get() >= STEP;
    }

    /**
     * Checks the response as it was made; what was counted before is a lower bound.
     *
     * @throws TooLarge if it has too many bytes
     */
    public void check(byte[] response) {
        if (response.length > limit) throw new TooLarge(limit);
    }

    /** Releases the memory. */
    public synchronized void end() {
        ended = true;
        memory.release(reserved);
        reserved = 0;
    }

    /** A response is larger than any may be. */
    public static class TooLarge extends ClientError {
        TooLarge(long limit) {
            super(
                    "RESPONSE_TOO_LARGE",
                    "The response would have more than %d bytes. Request fewer objects or fields.".formatted(limit));
        }
    }

    /** Counts the values of fields as they are completed. */
    public static class Counting extends SimplePerformantInstrumentation {
        @Override
        @Nullable
        public InstrumentationContext<Object> beginFieldCompletion(
                InstrumentationFieldCompleteParameters field, InstrumentationState state) {
            ResponseSize size = size(field);
            if (size != null) size.add(name(field) + of(value(field)));
            return null;
        }

        @Override
        @Nullable
        public InstrumentationContext<Object> beginFieldListCompletion(
                InstrumentationFieldCompleteParameters field, InstrumentationState state) {
            ResponseSize size = size(field);
            if (size == null) return null;
            long bytes = name(field);
            if (value(field) instanceof Collection<?> list) {
                for (Object item : list) bytes += of(item);
                if (!GraphQLTypeUtil.isLeaf(
                        GraphQLTypeUtil.unwrapAll(field.getExecutionStepInfo().getType()))) {
                    size.addObjects(list.size());
                }
            }
            size.add(bytes);
            return null;
        }

        /** @throws AbortExecutionException if the response is no longer wanted */
        @Nullable
        private static ResponseSize size(InstrumentationFieldCompleteParameters field) {
            ResponseSize size = field.getExecutionContext().getGraphQLContext().get(KEY);
            if (size != null && size.stopped) throw new AbortExecutionException();
            return size;
        }

        private static int name(InstrumentationFieldCompleteParameters field) {
            return field.getExecutionStepInfo().getResultKey().length() + FIELD;
        }

        private static int of(@Nullable Object value) {
            if (value instanceof CharSequence text) return text.length();
            return value == null || value instanceof Number || value instanceof Boolean || value instanceof Enum<?>
                    ? WORD
                    : OBJECT;
        }

        @Nullable
        private static Object value(InstrumentationFieldCompleteParameters field) {
            Object value = field.getFetchedValue();
            return value instanceof FetchedValue fetched ? fetched.getFetchedValue() : value;
        }
    }
}
