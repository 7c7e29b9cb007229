package news.hiwar.delivery.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.hiwar.delivery.http.Execution.Executed;
import news.hiwar.delivery.http.HttpError.RequestId;
import news.hiwar.delivery.http.Subscriptions.Subscriber;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;
import org.jboss.logging.Logger;

/** GraphQL over server-sent events, by the protocol of the library graphql-sse, with one connection for each operation. */
@Singleton
class EventStreams {
    private static final String TYPE = "text/event-stream";

    private final Admission admission;
    private final Execution execution;
    private final Subscriptions subscriptions;
    private final ClientQuota quota;
    private final EditorConnections editors;
    private final RequestJson json;
    private final Outgoing outgoing;
    private final Meters meters;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(
            Admission admission,
            Execution execution,
            Subscriptions subscriptions,
            ClientQuota quota,
            EditorConnections editors,
            RequestJson json,
            Outgoing outgoing,
            Meters meters) {
        this.outgoing = outgoing;
        this.meters = meters;
        this.admission = admission;
        this.execution = execution;
        this.subscriptions = subscriptions;
        this.quota = quota;
        this.editors = editors;
        this.json = json;
    }

    static boolean isWanted(RoutingContext http) {
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(TYPE);
    }

    /** @throws HttpError if the client may not execute the request */
    void serve(RoutingContext http, GraphQLRequest request, Client client) {
        admission.check(request, client);
        admission.charge(request, client, http.response().headers());
        String address = client.address();
        if (!quota.open(address)) {
            throw new HttpError(
                    429,
                    "TOO_MANY_CONNECTIONS",
                    "Too many connections from this address. Close another connection first.");
        }
        meters.socket(1);
        SecurityHeaders.setHeaders(http);
        EventStream stream = new EventStream(http, outgoing);
        open.add(stream);
        String id = RequestId.of(http);
        editors.add(stream, client, reason -> fail(stream, reason, id));
        stream.open(() -> {
            open.remove(stream);
            editors.remove(stream);
            quota.close(address);
            meters.socket(-1);
        });
        if (request.isSubscription()) {
            subscriptions.begin(request, client, id, subscriber(stream)).whenComplete((started, failed) -> {
                Executed errors = started == null ? null : started.errors();
                if (failed != null) fail(stream, failed, id);
                else if (errors != null) finish(stream, errors);
                else stream.until(started.end());
            });
        } else {
            execution.execute(request, client, new InFlightExecution(id)).whenComplete((result, failed) -> {
                if (failed != null) fail(stream, failed, id);
                else {
                    admission.surcharge(request, client, result.objects);
                    finish(stream, result);
                }
            });
        }
    }

    private Subscriber subscriber(EventStream stream) {
        return new Subscriber() {
            @Override
            public void next(String response) {
                stream.next(response);
            }

            @Override
            public void lost(HttpError reason) {
                fail(stream, reason, RequestId.next());
            }
        };
    }

    private void finish(EventStream stream, Executed result) {
        stream.next(result.text());
        stream.complete();
    }

    private void fail(EventStream stream, Throwable failure, String id) {
        HttpError error = HttpError.of(failure, id);
        meters.refused(error.code());
        stream.next(json.text(error.body(id)));
        stream.complete();
    }

    /** Completes open streams, which would delay the shutdown. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(EventStream::complete);
    }

    /** The event stream of one client. Everything runs on the event loop of its connection. */
    static class EventStream {
        private static final Logger LOG = Logger.getLogger(EventStream.class);

        /** Maximum size of the outgoing buffer in bytes; a client that reads too slowly is disconnected. */
        private static final int BUFFER_BYTES = 1 << 20;

        /** Interval of comments that keep the connection open; below the idle timeout of ours and of most proxies. */
        private static final long KEEP_ALIVE_MILLIS = TimeUnit.SECONDS.toMillis(15);

        private final Outgoing outgoing;
        private final HttpServerRequest request;
        private final HttpServerResponse response;
        private final Context loop = Vertx.currentContext();
        private @Nullable Runnable end;
        private @Nullable Runnable onClose;
        private boolean closed;

        EventStream(RoutingContext http, Outgoing outgoing) {
            this.outgoing = outgoing;
            request = http.request();
            response = http.response();
        }

        /** @param closed is called once when the stream ends, also when the connection is lost */
        void open(Runnable closed) {
            response.setChunked(true)
                    .setWriteQueueMaxSize(BUFFER_BYTES)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Accel-Buffering", "no"); // keeps nginx from buffering events
            long keepAlive = loop.owner().setPeriodic(KEEP_ALIVE_MILLIS, tick -> write(":\n\n"));
            onClose = () -> {
                loop.owner().cancelTimer(keepAlive);
                closed.run();
            };
            response.endHandler(ended -> close()).closeHandler(broken -> close());
            response.exceptionHandler(LOG::debug);
            if (response.closed()) close(); // the client has disconnected already
            write(":\n\n");
        }

        private void close() {
            if (closed) return;
            closed = true;
            if (end != null) end.run();
            if (onClose != null) onClose.run();
        }

        /** Disconnects a client that reads too slowly. No handler of a response is called when it is reset. */
        private void disconnect() {
            response.reset();
            close();
        }

        /** @param end ends the subscription of the stream */
        void until(Runnable end) {
            loop.runOnContext(now -> {
                if (closed) end.run();
                else this.end = end;
            });
        }

        /** @param result a GraphQL response as JSON */
        void next(String result) {
            loop.runOnContext(now -> write("event: next\ndata: " + result + "\n\n"));
        }

        void complete() {
            loop.runOnContext(now -> {
                if (closed || response.ended()) return;
                write("event: complete\ndata:\n\n");
                if (!response.ended()) response.end();
            });
        }

        private void write(String text) {
            if (closed || response.ended() || response.closed()) return;
            Runnable sent = response.writeQueueFull() ? null : outgoing.begin(request, text.length());
            if (sent == null) disconnect();
            else response.write(text).onComplete(ended -> sent.run());
        }
    }
}
