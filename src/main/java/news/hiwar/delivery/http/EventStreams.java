package news.hiwar.delivery.http;

import graphql.ExecutionResult;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.hiwar.delivery.http.Subscriptions.Subscriber;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;
import org.jboss.logging.Logger;

/** GraphQL over server-sent events, by the protocol of the library graphql-sse: a connection for each operation. */
@Singleton
class EventStreams {
    private static final String TYPE = "text/event-stream";

    private final Admission admission;
    private final Execution execution;
    private final Subscriptions subscriptions;
    private final Connections connections;
    private final ResponseWriter replies;
    private final RequestJson json;
    private final Meters meters;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(
            Admission admission,
            Execution execution,
            Subscriptions subscriptions,
            Connections connections,
            ResponseWriter replies,
            RequestJson json,
            Meters meters) {
        this.meters = meters;
        this.admission = admission;
        this.execution = execution;
        this.subscriptions = subscriptions;
        this.connections = connections;
        this.replies = replies;
        this.json = json;
    }

    static boolean isWanted(RoutingContext http) {
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(TYPE);
    }

    /** @throws HttpError where the caller may not have it */
    void answer(RoutingContext http, GraphQLRequest request, Client caller) {
        admission.check(request, caller);
        replies.charge(http, admission.charge(request, caller));
        String address = caller.address();
        if (!connections.enter(address)) {
            throw new HttpError(429, "TOO_MANY_CONNECTIONS", "Close others of your connections first.");
        }
        SecurityHeaders.keepSafe(http);
        EventStream stream = new EventStream(http);
        open.add(stream);
        stream.open(() -> {
            open.remove(stream);
            connections.leave(address);
        });
        String id = RequestId.of(http);
        if (request.isSubscription()) {
            subscriptions.begin(request, caller, id, subscriber(stream)).whenComplete((begun, failed) -> {
                ExecutionResult wrong = begun == null ? null : begun.wrong();
                if (failed != null) fail(stream, failed, id);
                else if (wrong != null) finish(stream, wrong);
                else stream.until(begun.end());
            });
        } else {
            execution.execute(request, caller, new InFlightExecution(id)).whenComplete((result, failed) -> {
                if (failed != null) fail(stream, failed, id);
                else finish(stream, result);
            });
        }
    }

    private Subscriber subscriber(EventStream stream) {
        return new Subscriber() {
            @Override
            public void told(String answer) {
                stream.next(answer);
            }

            @Override
            public void lost(HttpError why) {
                fail(stream, why, RequestId.next());
            }
        };
    }

    private void finish(EventStream stream, ExecutionResult result) {
        stream.next(json.text(result.toSpecification()));
        stream.complete();
    }

    private void fail(EventStream stream, Throwable failure, String id) {
        HttpError refusal = HttpError.of(failure, id);
        meters.refused(refusal.code());
        stream.next(json.text(refusal.body(id)));
        stream.complete();
    }

    /** They would hold up the end. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(EventStream::complete);
    }

    /** One client's stream of events. All of it happens on the connection's own event loop. */
    static class EventStream {
        private static final Logger LOG = Logger.getLogger(EventStream.class);

        /** A client that reads so little while events wait for it is let go. */
        private static final int WAITING_BYTES = 1 << 20;

        /** Within the idle timeout, and that of most proxies. */
        private static final long SIGN_OF_LIFE_MILLIS = TimeUnit.SECONDS.toMillis(15);

        private final HttpServerResponse response;
        private final Context loop = Vertx.currentContext();
        private @Nullable Runnable end;
        private boolean over;

        EventStream(RoutingContext http) {
            response = http.response();
        }

        /** @param closed is told once, however it ends */
        void open(Runnable closed) {
            response.setChunked(true)
                    .setWriteQueueMaxSize(WAITING_BYTES)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Accel-Buffering", "no"); // proxies must not collect events
            long life = loop.owner().setPeriodic(SIGN_OF_LIFE_MILLIS, turn -> write(":\n\n"));
            response.endHandler(ended -> close(life, closed)).closeHandler(broken -> close(life, closed));
            response.exceptionHandler(LOG::debug);
            if (response.closed()) close(life, closed); // the client has not waited
            write(":\n\n");
        }

        private void close(long life, Runnable closed) {
            if (over) return;
            over = true;
            loop.owner().cancelTimer(life);
            if (end != null) end.run();
            closed.run();
        }

        /** @param end ends what it follows */
        void until(Runnable end) {
            loop.runOnContext(now -> {
                if (over) end.run();
                else this.end = end;
            });
        }

        /** @param answer as JSON */
        void next(String answer) {
            loop.runOnContext(now -> write("event: next\ndata: " + answer + "\n\n"));
        }

        void complete() {
            loop.runOnContext(now -> {
                if (over || response.ended()) return;
                write("event: complete\ndata:\n\n");
                if (!response.ended()) response.end();
            });
        }

        private void write(String text) {
            if (over || response.ended() || response.closed()) return;
            if (response.writeQueueFull()) response.reset(); // it does not read
            else response.write(text).onFailure(LOG::debug);
        }
    }
}
