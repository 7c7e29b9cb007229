package news.hiwar.delivery.http;

import graphql.ExecutionResult;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import news.hiwar.delivery.http.RequestParser.Parameters;
import news.hiwar.delivery.responsecache.CachedResponse;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.delivery.responsecache.Representation;
import news.hiwar.delivery.responsecache.ResponseCache;
import news.hiwar.platform.telemetry.Meters;

/** Responds to an HTTP request from the cache or by executing it. */
@Singleton
class GraphQLHandler {
    private static final List<CharSequence> NOT_PLAIN = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.COOKIE,
            HttpHeaders.ORIGIN,
            HttpHeaders.UPGRADE,
            HttpHeaders.CACHE_CONTROL);

    private final RequestParser requests;
    private final Admission admission;
    private final ResponseCache cache;
    private final Execution execution;
    private final EventStreams events;
    private final RequestJson json;
    private final ResponseWriter responses;
    private final Meters meters;

    GraphQLHandler(
            RequestParser requests,
            Admission admission,
            ResponseCache cache,
            Execution execution,
            EventStreams events,
            RequestJson json,
            ResponseWriter responses,
            Meters meters) {
        this.requests = requests;
        this.admission = admission;
        this.cache = cache;
        this.execution = execution;
        this.events = events;
        this.json = json;
        this.responses = responses;
        this.meters = meters;
    }

    /** Writes the cached response to a GET request of a reader that was sent before in the same form; false if there is none. */
    boolean answerAtOnce(RoutingContext http) {
        if (!http.request().method().equals(HttpMethod.GET)
                || !isPlain(http.request().headers())) return false;
        GraphQLRequest request = requests.remembered(gotten(http));
        if (request == null) return false;
        try {
            Client reader = new Client(null, http.request());
            admission.check(request, reader);
            return writeCached(http, request, ResponseType.of(http));
        } catch (HttpError refused) {
            return false; // the next handlers report the error
        }
    }

    /** Whether no header identifies the client or affects the response. */
    private static boolean isPlain(MultiMap headers) {
        return NOT_PLAIN.stream().noneMatch(headers::contains);
    }

    private static String gotten(RoutingContext http) {
        return "G" + http.request().query();
    }

    /** @param body the body of a POST; null for a GET */
    void handle(RoutingContext http, @Nullable String body) {
        ResponseType type = ResponseType.JSON;
        try {
            if (EventStreams.isWanted(http)) {
                events.answer(http, request(http, body), Client.of(http));
                return;
            }
            type = ResponseType.of(http);
            answer(http, request(http, body), Client.of(http), type);
        } catch (RuntimeException failed) {
            responses.reject(http, HttpError.of(failed, RequestId.of(http)), type);
        }
    }

    private GraphQLRequest request(RoutingContext http, @Nullable String body) {
        if (body != null) return requests.of("P" + body, reader -> Parameters.of(body, reader));
        GraphQLRequest request = requests.of(gotten(http), reader -> Parameters.of(http.queryParams(), reader));
        if (request.isQuery() || (request.isSubscription() && EventStreams.isWanted(http))) return request;
        http.response().putHeader("Allow", "POST");
        throw new HttpError(405, "METHOD_NOT_ALLOWED", "Only queries may be sent by GET. Use POST.");
    }

    private void answer(RoutingContext http, GraphQLRequest request, Client caller, ResponseType type) {
        if (request.isSubscription()) {
            throw new HttpError(
                    400,
                    "SUBSCRIPTION_NEEDS_A_STREAM",
                    "Subscriptions need a WebSocket with the protocol graphql-transport-ws or `Accept: text/event-stream`.");
        }
        admission.check(request, caller);
        boolean shared = request.isQuery() && !caller.isEditor() && !bypassesCache(http);
        if (shared && writeCached(http, request, type)) return;
        responses.charge(http, admission.charge(request, caller));
        CompletionStage<CachedResponse> answer = shared
                ? cache.share(request.key(), RequestId.of(http), flight -> execute(request, caller, flight))
                : execute(request, caller, new InFlightExecution(RequestId.of(http)));
        answer.whenComplete((given, failed) -> {
            if (failed == null) responses.write(http, given, type);
            else responses.reject(http, HttpError.of(failed, RequestId.of(http)), type);
        });
    }

    private boolean writeCached(RoutingContext http, GraphQLRequest request, ResponseType type) {
        CachedResponse known = cache.find(request.key());
        if (known == null) return false;
        responses.write(http, known, type);
        meters.hit(request.label());
        return true;
    }

    /** Whether the client bypasses the cache, as browsers do when a page is reloaded. */
    private static boolean bypassesCache(RoutingContext http) {
        String wish = http.request().getHeader(HttpHeaders.CACHE_CONTROL);
        return wish != null && (wish.contains("no-cache") || wish.contains("no-store"));
    }

    private CompletionStage<CachedResponse> execute(GraphQLRequest request, Client caller, InFlightExecution flight) {
        return execution.execute(request, caller, flight).thenApply(result -> answer(request, caller, flight, result));
    }

    private CachedResponse answer(
            GraphQLRequest request, Client caller, InFlightExecution flight, ExecutionResult result) {
        Representation body = new Representation(json.bytes(result.toSpecification()));
        boolean keeps =
                request.isQuery() && !caller.isEditor() && result.getErrors().isEmpty();
        return keeps ? CachedResponse.kept(body, flight) : CachedResponse.once(body, result.isDataPresent());
    }
}
