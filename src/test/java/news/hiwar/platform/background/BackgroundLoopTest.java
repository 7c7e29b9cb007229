package news.hiwar.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {
    private static final Duration LATE = Duration.ofHours(1);

    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicBoolean fails = new AtomicBoolean();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final Semaphore done = new Semaphore(0);
    private final BackgroundLoop loop = new BackgroundLoop("test-loop", Duration.ofMillis(5), this::step);

    private void step() {
        steps.incrementAndGet();
        thread.set(Thread.currentThread());
        done.release();
        if (fails.getAndSet(false)) throw new IllegalStateException("as the test wants it");
    }

    private boolean isDone(int times) throws InterruptedException {
        return done.tryAcquire(times, 1, TimeUnit.MINUTES);
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void repeatsTheStepOnADaemonThreadOfItsName() throws InterruptedException {
        loop.start(Duration.ZERO, Duration.ofMillis(1));

        assertThat(isDone(3)).isTrue();
        assertThat(thread.get().getName()).isEqualTo("test-loop");
        assertThat(thread.get().isDaemon()).isTrue();
    }

    @Test
    void wakesAtOnceAndOnceForManyWakeUps() throws ExecutionException, InterruptedException {
        loop.start(LATE, LATE);
        CountDownLatch busy = new CountDownLatch(1);
        loop.execute(() -> await(busy));

        for (int times = 0; times < 10; times++) loop.wake();
        busy.countDown();

        assertThat(loop.call(steps::get)).isEqualTo(1);
        loop.wake();
        assertThat(loop.call(steps::get)).isEqualTo(2);
    }

    @Test
    void wakesAtTheEarliestOfTheTimesGiven() throws InterruptedException {
        loop.wakeIn(LATE);
        loop.wakeIn(Duration.ofMillis(1));
        loop.wakeIn(LATE);

        assertThat(isDone(1)).isTrue();
        loop.wakeIn(Duration.ofMillis(1));
        assertThat(isDone(1)).isTrue();
    }

    @Test
    void retriesAStepThatFailed() throws InterruptedException {
        fails.set(true);

        loop.wake();

        assertThat(isDone(2)).isTrue();
    }

    @Test
    void goesOnAfterATaskThatFailed() throws ExecutionException, InterruptedException {
        loop.execute(() -> {
            throw new IllegalStateException("as the test wants it");
        });

        assertThat(loop.call(() -> "still there")).isEqualTo("still there");
    }

    @Test
    void doesNothingAfterItsStop() throws InterruptedException {
        loop.wakeIn(Duration.ofMillis(50));
        loop.stop();
        loop.wake();
        loop.wakeIn(Duration.ofMillis(1));
        loop.execute(this::step);

        assertThat(loop.awaitStop(Duration.ofMinutes(1))).isTrue();
        assertThat(steps).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
