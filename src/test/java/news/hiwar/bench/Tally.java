package news.hiwar.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How long requests took and how they were answered. */
final class Tally {
    /** The outcome of a request that was answered as it should be. */
    static final String OK = "ok";

    private final Map<String, AtomicLong> outcomes = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took, String outcome) {
        nanos.add(took);
        outcomes.computeIfAbsent(outcome, o -> new AtomicLong()).incrementAndGet();
    }

    /** Counts the outcomes of others, without their times. */
    void addAll(Tally others) {
        others.outcomes.forEach((outcome, number) ->
                outcomes.computeIfAbsent(outcome, o -> new AtomicLong()).addAndGet(number.get()));
    }

    long count() {
        return outcomes.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /** By their names, with their numbers. */
    Map<String, AtomicLong> outcomes() {
        return outcomes;
    }

    long successes() {
        AtomicLong succeeded = outcomes.get(OK);
        return succeeded == null ? 0 : succeeded.get();
    }

    long failures() {
        return count() - successes();
    }

    /** The time, in ms, within which this share of the requests was answered. */
    double millis(double percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) return 0;
        int index = Math.min(sorted.length - 1, (int) (sorted.length * percent / 100));
        return sorted[index] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public String toString() {
        return outcomes.toString();
    }
}
