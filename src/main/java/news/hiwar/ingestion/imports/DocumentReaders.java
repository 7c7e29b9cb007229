package news.hiwar.ingestion.imports;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import java.io.Closeable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import news.hiwar.platform.deadline.Deadline;

/** Reads documents on all processors, each within a maximum time. */
class DocumentReaders implements Closeable {
    private final ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), DocumentReaders::daemon);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DocumentReaders::daemon);
    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private final Duration time;

    DocumentReaders(Duration time) {
        this.time = time;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "import-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads a document; the task ends with {@link Deadline.Exceeded} if it takes too long, or this is closed. */
    <T> Future<T> submit(Callable<T> document) {
        return readers.submit(() -> inTime(document));
    }

    private <T> T inTime(Callable<T> document) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        Deadline deadline = new Deadline();
        running.add(deadline);
        deadline.bind();
        if (time.isZero()) deadline.stop();
        ScheduledFuture<?> stop = timer.schedule(deadline::stop, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return document.call();
        } finally {
            stop.cancel(false);
            running.remove(deadline);
            context.terminate();
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        timer.shutdownNow();
        running.forEach(Deadline::stop);
    }
}
