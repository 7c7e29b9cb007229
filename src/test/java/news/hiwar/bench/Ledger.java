package news.hiwar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What editors have sent and what they were answered, to be compared with what there is afterwards. */
final class Ledger {
    private static final int WRITERS = 4;

    /** Errors that say that nothing was written. */
    private static final Set<String> NOT_DONE =
            Set.of("DEADLINE_EXCEEDED", "OVERLOADED", "SERVER_BUSY", "TOO_MANY_REQUESTS", "RATE_LIMITED");

    private static final Executor THREADS = Executors.newCachedThreadPool();

    private final Desk desk;
    private final String slugs;
    private final AtomicInteger serial = new AtomicInteger();
    private final List<Mutation> checked = new ArrayList<>();
    private final Queue<Mutation> sent = new ConcurrentLinkedQueue<>();
    private final Tally outcomes = new Tally();

    /** A draft if there is no article before, or the publication of that article. */
    private record Mutation(String slug, JsonNode before, String outcome) {
        boolean isDone(JsonNode article) {
            return article.isObject()
                    && (before.isMissingNode() || article.path("state").asText().equals("PUBLISHED"));
        }
    }

    Ledger(Desk desk) {
        this(desk, "kill-");
    }

    /** @param slugs the beginning of the slugs of what is written */
    Ledger(Desk desk, String slugs) {
        this.desk = desk;
        this.slugs = slugs;
    }

    /** Has editors write drafts and publish them, each as soon as the last is answered, until {@link Writers#stop}. */
    Writers write(Packaged server) {
        return new Writers(server);
    }

    final class Writers {
        private final List<CompletableFuture<Void>> running;
        private volatile boolean stopped;

        private Writers(Packaged server) {
            running = IntStream.range(0, WRITERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> writeOn(server), THREADS))
                    .toList();
        }

        private void writeOn(Packaged server) {
            while (!stopped) {
                String slug = slugs + serial.incrementAndGet();
                JsonNode draft = send(server, new Mutation(slug, MissingNode.getInstance(), ""));
                if (draft.isObject() && !stopped) send(server, new Mutation(slug, draft, ""));
            }
        }

        /** Waits until all is answered, or never will be. */
        void stop() {
            stopped = true;
            running.forEach(CompletableFuture::join);
        }
    }

    private JsonNode send(Packaged server, Mutation mutation) {
        long start = System.nanoTime();
        HttpResponse<String> answer = null;
        Throwable failure = null;
        try {
            answer = request(server, mutation).get(90, TimeUnit.SECONDS);
        } catch (Exception failed) {
            failure = failed;
        }
        String outcome = Desk.outcome(answer, failure);
        outcomes.add(System.nanoTime() - start, outcome);
        sent.add(new Mutation(mutation.slug, mutation.before, outcome));
        if (answer == null || !outcome.equals(Tally.OK)) {
            pause(200);
            return MissingNode.getInstance();
        }
        return Desk.article(answer);
    }

    private CompletableFuture<HttpResponse<String>> request(Packaged server, Mutation mutation) {
        return mutation.before.isMissingNode()
                ? desk.draft(server, mutation.slug)
                : desk.change(server, "publishArticle", mutation.before, Map.of());
    }

    /** Checks what was sent since the last check, and that repeating a mutation gives its outcome. */
    void check(Packaged server) throws Exception {
        for (Mutation mutation = sent.poll(); mutation != null; mutation = sent.poll()) {
            boolean done = mutation.isDone(read(server, mutation.slug));
            if (mutation.outcome.equals(Tally.OK)) {
                assertThat(done).as("done is " + mutation).isTrue();
            } else {
                if (NOT_DONE.contains(mutation.outcome)) {
                    assertThat(done).as("not done is " + mutation).isFalse();
                }
                outcomes.add(0, mutation.outcome + (done ? ", and done" : ", and not done"));
            }
            HttpResponse<String> again = request(server, mutation).get(1, TimeUnit.MINUTES);
            assertThat(Desk.outcome(again, null))
                    .as(mutation + " again: " + again.body())
                    .isEqualTo(Tally.OK);
            assertThat(Desk.article(again).path("slug").asText()).isEqualTo(mutation.slug);
            assertThat(mutation.isDone(read(server, mutation.slug))).isTrue();
            checked.add(mutation);
        }
    }

    /** Checks that nothing of all that was ever sent is lost. */
    void checkAll(Packaged server) throws Exception {
        for (Mutation mutation : checked) {
            assertThat(mutation.isDone(read(server, mutation.slug)))
                    .as(mutation.toString())
                    .isTrue();
        }
    }

    private JsonNode read(Packaged server, String slug) throws Exception {
        return Desk.at(
                desk.asks(
                                server,
                                "query($slug: String!) { article(slug: $slug, preview: true) { state } }",
                                Map.of("slug", slug))
                        .get(1, TimeUnit.MINUTES),
                "/data/article");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers of outcomes, and the longest time for which an editor has waited. */
    @Override
    public String toString() {
        return "%d mutations, slowest answer %.1f s: %s"
                .formatted(checked.size(), outcomes.millis(100) / 1000, outcomes);
    }

    /** The outcomes seen so far. */
    Tally outcomes() {
        return outcomes;
    }
}
