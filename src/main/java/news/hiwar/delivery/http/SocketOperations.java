package news.hiwar.delivery.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import graphql.GraphQLError;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import news.hiwar.delivery.http.Execution.Executed;
import news.hiwar.delivery.http.HttpError.RequestId;
import news.hiwar.delivery.http.RequestParser.Parameters;
import news.hiwar.delivery.http.Subscriptions.Subscriber;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;

/** Executes operations from WebSockets, by the same rules as those from HTTP requests. */
@Singleton
class SocketOperations {
    private static final TypeReference<Map<String, Object>> MESSAGE = new TypeReference<>() {};

    /**
     * The payload of the message that ends an operation.
     *
     * @param json the response as JSON if it has data; otherwise only its errors
     */
    record Outcome(boolean hasData, String json) {}

    private final RequestJson json;
    private final RequestParser requests;
    private final Admission admission;
    private final Execution execution;
    private final ClientQuota quota;
    private final Subscriptions subscriptions;
    final ConnectionSignIn signIn;
    final EditorConnections editors;
    final ClientLimits limits;
    final Outgoing outgoing;
    private final Meters meters;

    SocketOperations(
            RequestJson json,
            RequestParser requests,
            Admission admission,
            Execution execution,
            ClientQuota quota,
            Subscriptions subscriptions,
            ConnectionSignIn signIn,
            EditorConnections editors,
            ClientLimits limits,
            Outgoing outgoing,
            Meters meters) {
        this.outgoing = outgoing;
        this.signIn = signIn;
        this.editors = editors;
        this.limits = limits;
        this.subscriptions = subscriptions;
        this.meters = meters;
        this.json = json;
        this.requests = requests;
        this.admission = admission;
        this.execution = execution;
        this.quota = quota;
    }

    /** Parses a message; null if it is not a JSON object within the limits. */
    @Nullable
    Map<String, Object> message(String text) {
        try {
            return json.read(text, MESSAGE);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    String text(Map<String, ?> message) {
        return json.text(message);
    }

    /** The message with the outcome of an operation. */
    String text(String id, Outcome outcome) {
        return message(outcome.hasData() ? "next" : "error", id, outcome.json());
    }

    /** The message with an event of a subscription. */
    String event(String id, String response) {
        return message("next", id, response);
    }

    private String message(String type, String id, String payload) {
        return "{\"type\":\"%s\",\"id\":%s,\"payload\":%s}".formatted(type, json.text(id), payload);
    }

    /** Receives the response of an operation, or the events of a subscription. */
    interface Requester extends Subscriber {
        /** Called when a query or mutation has ended, or a subscription was rejected. */
        void executed(Outcome outcome);

        /** Called when a subscription has begun; {@code end} ends it. */
        void subscribed(Runnable end);
    }

    void execute(Map<String, Object> payload, Client client, Requester requester) {
        String requestId = RequestId.next();
        try {
            GraphQLRequest request = requests.of(Parameters.of(payload));
            admission.check(request, client);
            admission.charge(request, client, null);
            VertxContext.getOrCreateDuplicatedContext()
                    .runOnContext(now -> signIn.check(client)
                            .thenCompose(valid -> request.isSubscription()
                                    ? subscribe(request, client, requestId, requester)
                                    : respond(request, client, requestId, requester))
                            .exceptionally(failed -> {
                                requester.executed(rejected(failed, requestId));
                                return null;
                            }));
        } catch (RuntimeException failed) {
            requester.executed(rejected(failed, requestId));
        }
    }

    private CompletionStage<Void> respond(
            GraphQLRequest request, Client client, String requestId, Requester requester) {
        return quota.execute(
                        request, client, () -> execution.execute(request, client, new InFlightExecution(requestId)))
                .thenAccept(result -> {
                    admission.surcharge(request, client, result.objects);
                    requester.executed(outcome(result));
                });
    }

    private CompletionStage<Void> subscribe(
            GraphQLRequest request, Client client, String requestId, Requester requester) {
        return subscriptions.begin(request, client, requestId, requester).thenAccept(started -> {
            Executed errors = started.errors();
            if (errors == null) requester.subscribed(started.end());
            else requester.executed(outcome(errors));
        });
    }

    /** The outcome of a subscription that the server ends. */
    Outcome lost(HttpError reason) {
        return refusal(reason, RequestId.next());
    }

    /** Counts a WebSocket that the server closes with this code. */
    void closed(int code) {
        meters.refused("SOCKET_" + code);
    }

    private Outcome outcome(Executed result) {
        String text = result.hasData
                ? result.text()
                : json.text(result.errors.stream()
                        .map(GraphQLError::toSpecification)
                        .toList());
        return new Outcome(result.hasData, text);
    }

    private Outcome rejected(Throwable failure, String requestId) {
        return refusal(HttpError.of(failure, requestId), requestId);
    }

    private Outcome refusal(HttpError error, String requestId) {
        meters.refused(error.code());
        return new Outcome(false, json.text(error.errors(requestId)));
    }
}
