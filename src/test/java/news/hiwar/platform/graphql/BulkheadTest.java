package news.hiwar.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import news.hiwar.platform.graphql.Bulkhead.ServerBusy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 3;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdown();
    }

    @Test
    void someRunSomeWaitAndTheRestIsRefused() throws Exception {
        Bulkhead bulkhead = bulkhead(AT_ONCE, Duration.ofMinutes(1));
        List<CompletableFuture<Integer>> calls = new ArrayList<>();

        for (int i = 0; i < AT_ONCE; i++) calls.add(call(bulkhead));
        while (running.get() < AT_ONCE) Thread.sleep(1);
        for (int i = 0; i < WAITING; i++) calls.add(call(bulkhead));
        while (meters.get("hiwar.costly.waiting").gauge().value() < WAITING) Thread.sleep(1);

        assertThatThrownBy(() -> bulkhead.call(() -> 0)).isInstanceOf(ServerBusy.class);
        calls.add(CompletableFuture.supplyAsync(() -> bulkhead.call("another request", true, this::work), threads));
        while (meters.get("hiwar.costly.waiting").gauge().value() <= WAITING) Thread.sleep(1);

        assertThatThrownBy(() -> bulkhead.call("another client", () -> 0)).isInstanceOf(ServerBusy.class);

        end.countDown();
        for (CompletableFuture<Integer> call : calls) call.join();
        assertThat(most).hasValue(AT_ONCE);
        assertThat(bulkhead.call(() -> 1)).isOne();
    }

    @Test
    void whatWaitsTooLongIsRefused() throws Exception {
        Bulkhead bulkhead = bulkhead(1, Duration.ofMillis(1));
        CompletableFuture<Integer> first = call(bulkhead);
        while (running.get() < 1) Thread.sleep(1);

        assertThatThrownBy(call(bulkhead)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ServerBusy.class);

        end.countDown();
        first.join();
    }

    @Test
    void whatFailsMakesRoom() {
        Bulkhead bulkhead = bulkhead(1, Duration.ofMillis(1));

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> bulkhead.call(() -> {
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(bulkhead.call(() -> 1)).isOne();
    }

    private Bulkhead bulkhead(int atOnce, Duration wait) {
        return new Bulkhead(atOnce, WAITING, wait, "costly", "busy", meters);
    }

    private CompletableFuture<Integer> call(Bulkhead bulkhead) {
        return CompletableFuture.supplyAsync(() -> bulkhead.call(this::work), threads);
    }

    private int work() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running.decrementAndGet();
        }
        return 1;
    }
}
