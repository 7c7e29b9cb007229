package news.hiwar.platform.graphql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Lets a limited number of tasks run at once, and others wait. Those who wait are served in turns by their key, such as the
 * address of a client: who asks for much waits behind its own tasks, and not everybody else.
 */
public final class Turns {
    private final int total;
    private final int ofKey;

    /** In the order in which they are next. */
    private final Map<Object, Line> lines = new LinkedHashMap<>();

    private int running;
    private int waiting;

    private static final class Line {
        private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private int running;

        private boolean isEmpty() {
            return running == 0 && waiting.isEmpty();
        }
    }

    /**
     * Creates turns.
     *
     * @param total maximum number of tasks at once
     * @param ofKey maximum number of tasks of one key at once
     */
    public Turns(int total, int ofKey) {
        this.total = total;
        this.ofKey = ofKey;
    }

    /** Asks for a turn, which has come when the result is complete. It has to be {@link #end ended}, or {@link #leave left}. */
    public CompletableFuture<Void> ask(Object key) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        synchronized (this) {
            lines.computeIfAbsent(key, first -> new Line()).waiting.add(turn);
            waiting++;
        }
        serve();
        return turn;
    }

    /** Ends a turn that has come. */
    public void end(Object key) {
        synchronized (this) {
            Line line = lines.remove(key);
            if (line == null) throw new IllegalStateException("No task of " + key + " runs.");
            line.running--;
            running--;
            if (!line.isEmpty()) lines.put(key, line); // as the last
        }
        serve();
    }

    /** Waits no longer; false if the turn has come meanwhile, and has to be ended. */
    public synchronized boolean leave(Object key, CompletableFuture<Void> turn) {
        Line line = lines.get(key);
        if (line == null || !line.waiting.removeIf(other -> other == turn)) return false;
        waiting--;
        if (line.isEmpty()) lines.remove(key);
        return true;
    }

    /** The number of tasks that wait. */
    public synchronized int waiting() {
        return waiting;
    }

    private void serve() {
        List<CompletableFuture<Void>> served = served();
        while (!served.isEmpty()) { // a key may have more than one turn at once
            served.forEach(turn -> turn.complete(null)); // without the lock, since what waits may run here
            served = served();
        }
    }

    /** The number of tasks of a key that wait. */
    synchronized int waiting(Object key) {
        Line line = lines.get(key);
        return line == null ? 0 : line.waiting.size();
    }

    private synchronized List<CompletableFuture<Void>> served() {
        List<CompletableFuture<Void>> served = new ArrayList<>();
        Map<Object, Line> last = new LinkedHashMap<>();
        Iterator<Map.Entry<Object, Line>> next = lines.entrySet().iterator();
        while (running < total && waiting > 0 && next.hasNext()) {
            Map.Entry<Object, Line> entry = next.next();
            Line line = entry.getValue();
            if (line.waiting.isEmpty() || line.running >= ofKey) continue;
            served.add(line.waiting.remove());
            line.running++;
            running++;
            waiting--;
            last.put(entry.getKey(), line);
            next.remove();
        }
        lines.putAll(last);
        return served;
    }
}
