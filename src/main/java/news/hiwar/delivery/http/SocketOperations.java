package news.hiwar.delivery.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import graphql.ExecutionResult;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import news.hiwar.delivery.http.Admission.Allowances.Allowance;
import news.hiwar.delivery.http.RequestParser.Parameters;
import news.hiwar.delivery.http.Subscriptions.Subscriber;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.platform.telemetry.Meters;

/** Executes what comes by a socket, by the same rules as what comes by HTTP. */
@Singleton
class SocketOperations {
    private static final TypeReference<Map<String, Object>> MESSAGE = new TypeReference<>() {};

    /** A GraphQL answer; of what was not executed only its errors are sent. */
    record Outcome(boolean executed, Map<String, ?> answer) {}

    private final RequestJson json;
    private final RequestParser requests;
    private final Admission admission;
    private final Execution execution;
    private final Subscriptions subscriptions;
    private final SignedInCheck signedIn;
    private final Meters meters;

    SocketOperations(
            RequestJson json,
            RequestParser requests,
            Admission admission,
            Execution execution,
            Subscriptions subscriptions,
            SignedInCheck signedIn,
            Meters meters) {
        this.signedIn = signedIn;
        this.subscriptions = subscriptions;
        this.meters = meters;
        this.json = json;
        this.requests = requests;
        this.admission = admission;
        this.execution = execution;
    }

    /** Null where it is not a JSON object within the limits. */
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

    String text(String id, Outcome outcome) {
        Object payload =
                outcome.executed() ? outcome.answer() : outcome.answer().get("errors");
        return json.text(Map.of(
                "type",
                outcome.executed() ? "next" : "error",
                "id",
                id,
                "payload",
                payload == null ? List.of() : payload));
    }

    /** Who asked: told once, or again and again until they have heard enough. */
    interface Asker extends Subscriber {
        void answered(Outcome outcome);

        /** Begun; {@code end} ends it. */
        void subscribed(Runnable end);
    }

    void execute(Map<String, Object> payload, Client caller, Asker asker) {
        String requestId = RequestId.next();
        try {
            GraphQLRequest request = requests.of(Parameters.of(payload));
            admission.check(request, caller);
            Allowance allowance = admission.charge(request, caller);
            if (!allowance.enough()) throw HttpError.rateLimited(allowance.seconds());
            VertxContext.getOrCreateDuplicatedContext()
                    .runOnContext(now -> signedIn.check(caller)
                            .thenCompose(still -> request.isSubscription()
                                    ? subscribe(request, caller, requestId, asker)
                                    : answer(request, caller, requestId, asker))
                            .exceptionally(failed -> {
                                asker.answered(refused(failed, requestId));
                                return null;
                            }));
        } catch (RuntimeException failed) {
            asker.answered(refused(failed, requestId));
        }
    }

    private CompletionStage<Void> answer(GraphQLRequest request, Client caller, String requestId, Asker asker) {
        return execution
                .execute(request, caller, new InFlightExecution(requestId))
                .thenAccept(result -> asker.answered(outcome(result)));
    }

    private CompletionStage<Void> subscribe(GraphQLRequest request, Client caller, String requestId, Asker asker) {
        return subscriptions.begin(request, caller, requestId, asker).thenAccept(begun -> {
            ExecutionResult wrong = begun.wrong();
            if (wrong == null) asker.subscribed(begun.end());
            else asker.answered(new Outcome(false, wrong.toSpecification()));
        });
    }

    /** Why a subscription ends before its subscriber wished so. */
    Outcome lost(HttpError why) {
        meters.refused(why.code());
        return new Outcome(false, why.body(RequestId.next()));
    }

    String event(String id, String answer) {
        return "{\"type\":\"next\",\"id\":" + json.text(id) + ",\"payload\":" + answer + "}";
    }

    /** A socket that is closed with that code for what its client did, or did not. */
    void refused(int code) {
        meters.refused("SOCKET_" + code);
    }

    private static Outcome outcome(ExecutionResult result) {
        return new Outcome(result.isDataPresent(), result.toSpecification());
    }

    private Outcome refused(Throwable failure, String requestId) {
        HttpError refusal = HttpError.of(failure, requestId);
        meters.refused(refusal.code());
        return new Outcome(false, refusal.body(requestId));
    }
}
