package news.hiwar.edge;

import graphql.ExecutionResult;
import io.smallrye.graphql.api.Nullable;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import news.hiwar.answers.Answer;
import news.hiwar.answers.AnswerCache;
import news.hiwar.answers.Body;
import news.hiwar.answers.Flight;
import news.hiwar.telemetry.Meters;

/** Answers one HTTP request: from what is at hand, or by executing it. */
@Singleton
class GraphQLHandler {
    private final Requests requests;
    private final Admission admission;
    private final AnswerCache answers;
    private final Execution execution;
    private final Json json;
    private final Replies replies;
    private final Meters meters;

    GraphQLHandler(
            Requests requests,
            Admission admission,
            AnswerCache answers,
            Execution execution,
            Json json,
            Replies replies,
            Meters meters) {
        this.requests = requests;
        this.admission = admission;
        this.answers = answers;
        this.execution = execution;
        this.json = json;
        this.replies = replies;
        this.meters = meters;
    }

    /** @param body of a POST; null for a GET */
    void handle(RoutingContext http, @Nullable String body) {
        AnswerType type = AnswerType.JSON;
        try {
            type = AnswerType.of(http);
            answer(http, request(http, body), Caller.of(http), type);
        } catch (RuntimeException failed) {
            replies.refuse(http, HttpRefusal.of(failed, RequestId.of(http)), type);
        }
    }

    private GraphQLRequest request(RoutingContext http, @Nullable String body) {
        if (body != null) return requests.of("P" + body, reader -> Parameters.of(body, reader));
        String address = http.request().query();
        GraphQLRequest request = requests.of("G" + address, reader -> Parameters.of(http.queryParams(), reader));
        if (request.isQuery()) return request;
        http.response().putHeader("Allow", "POST");
        throw new HttpRefusal(405, "METHOD_NOT_ALLOWED", "GET is for queries; send anything else by POST.");
    }

    private void answer(RoutingContext http, GraphQLRequest request, Caller caller, AnswerType type) {
        admission.check(request, caller);
        boolean shared = request.isQuery() && !caller.isEditor() && !wantsItFresh(http);
        Answer known = shared ? answers.find(request.key()) : null;
        if (known != null) {
            replies.answer(http, known, type);
            meters.hit(request.label());
            return;
        }
        replies.charge(http, admission.charge(request, caller));
        CompletionStage<Answer> answer = shared
                ? answers.share(request.key(), RequestId.of(http), flight -> execute(request, caller, flight))
                : execute(request, caller, new Flight(RequestId.of(http)));
        answer.whenComplete((given, failed) -> {
            if (failed == null) replies.answer(http, given, type);
            else replies.refuse(http, HttpRefusal.of(failed, RequestId.of(http)), type);
        });
    }

    /** As a browser asks when its reader reloads the page. */
    private static boolean wantsItFresh(RoutingContext http) {
        String wish = http.request().getHeader("cache-control");
        return wish != null && (wish.contains("no-cache") || wish.contains("no-store"));
    }

    private CompletionStage<Answer> execute(GraphQLRequest request, Caller caller, Flight flight) {
        return execution.execute(request, caller, flight).thenApply(result -> answer(request, caller, flight, result));
    }

    private Answer answer(GraphQLRequest request, Caller caller, Flight flight, ExecutionResult result) {
        Body body = new Body(json.bytes(result.toSpecification()));
        boolean keeps =
                request.isQuery() && !caller.isEditor() && result.getErrors().isEmpty();
        return keeps ? Answer.kept(body, flight) : Answer.once(body, result.isDataPresent());
    }
}
