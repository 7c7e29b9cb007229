package news.hiwar.delivery.http;

import graphql.ExecutionResult;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;

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
}
