package news.hiwar.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import graphql.ExecutionResult;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.hiwar.answers.Flight;
import news.hiwar.edge.Allowances.Allowance;
import news.hiwar.telemetry.Meters;

/** Executes what comes by a socket, by the same rules as what comes by HTTP. */
@Singleton
class SocketOperations {
    private static final TypeReference<Map<String, Object>> MESSAGE = new TypeReference<>() {};

    /** A GraphQL answer; of what was not executed only its errors are sent. */
    record Outcome(boolean executed, Map<String, ?> answer) {}

    private final Json json;
    private final Requests requests;
    private final Admission admission;
    private final Execution execution;
    private final Meters meters;

    SocketOperations(Json json, Requests requests, Admission admission, Execution execution, Meters meters) {
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

    void execute(Map<String, Object> payload, Caller caller, Consumer<Outcome> done) {
        String requestId = RequestId.next();
        try {
            GraphQLRequest request = requests.of(Parameters.of(payload));
            admission.check(request, caller);
            Allowance allowance = admission.charge(request, caller);
            if (!allowance.enough()) throw HttpRefusal.rateLimited(allowance.seconds());
            VertxContext.getOrCreateDuplicatedContext()
                    .runOnContext(now -> execution
                            .execute(request, caller, new Flight(requestId))
                            .whenComplete((result, failed) ->
                                    done.accept(failed == null ? outcome(result) : refused(failed, requestId))));
        } catch (RuntimeException failed) {
            done.accept(refused(failed, requestId));
        }
    }

    /** A socket that is closed with that code for what its client did, or did not. */
    void refused(int code) {
        meters.refused("SOCKET_" + code);
    }

    private static Outcome outcome(ExecutionResult result) {
        return new Outcome(result.isDataPresent(), result.toSpecification());
    }

    private Outcome refused(Throwable failure, String requestId) {
        HttpRefusal refusal = HttpRefusal.of(failure, requestId);
        meters.refused(refusal.code());
        return new Outcome(false, refusal.body(requestId));
    }
}
