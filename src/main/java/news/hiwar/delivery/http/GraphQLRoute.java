package news.hiwar.delivery.http;

import io.quarkus.security.AuthenticationException;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import news.hiwar.delivery.guard.ResponseMemory.Overloaded;
import news.hiwar.delivery.http.HttpError.RequestId;
import news.hiwar.delivery.http.RequestParser.Parameters;
import news.hiwar.delivery.responsecache.CachedResponse;
import news.hiwar.delivery.responsecache.InFlightExecution;
import news.hiwar.delivery.responsecache.Representation;
import news.hiwar.delivery.responsecache.ResponseCache;
import news.hiwar.platform.telemetry.Meters;

/**
 * Serves GraphQL over HTTP, from the cache or by execution, in place of the framework's handler, which executes mutations over
 * GET and always responds with 200.
 */
@Singleton
class GraphQLRoute {
    static final String PATH = "/graphql";

    /** Order of our handlers: after authentication and before those of the framework; the one of WebSockets first. */
    static final int BEFORE_THE_FRAMEWORK = -150;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

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
    private final ClientQuota quota;
    private final EventStreams events;
    private final BodyReader bodies;
    private final ResponseWriter responses;
    private final Meters meters;

    GraphQLRoute(
            RequestParser requests,
            Admission admission,
            ResponseCache cache,
            Execution execution,
            ClientQuota quota,
            EventStreams events,
            BodyReader bodies,
            ResponseWriter responses,
            Meters meters) {
        this.requests = requests;
        this.admission = admission;
        this.cache = cache;
        this.execution = execution;
        this.quota = quota;
        this.events = events;
        this.bodies = bodies;
        this.responses = responses;
        this.meters = meters;
    }

    void add(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_FRAMEWORK + 1).handler(this::handle);
        router.route(PATH).order(SecurityHeaders.FIRST).failureHandler(this::fail);
    }

    private void handle(RoutingContext http) {
        HttpMethod method = http.request().method();
        if (!http.request().path().equals(PATH)) http.fail(404);
        else if (method.equals(HttpMethod.POST)) bodies.read(http, body -> respond(http, body));
        else if (!READING.contains(method)) {
            http.response()
                    .setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST")
                    .end();
        } else respond(http, null);
    }

    /** Responds to failures such as an unavailable database during authentication with JSON; the framework would respond with HTML. */
    private void fail(RoutingContext http) {
        Throwable failure = http.failure();
        if (failure == null || failure instanceof AuthenticationException) {
            http.next();
            return;
        }
        boolean malformed = http.statusCode() >= 400 && http.statusCode() < 500; // such as one without a Host
        responses.reject(
                http,
                malformed
                        ? HttpError.badRequest("The request is not valid HTTP: check its `Host` and target.")
                        : failure,
                ResponseType.JSON);
    }

    /** Writes the cached response to a GET request of a reader that was sent before in the same form; false if there is none. */
    boolean respondFromCache(RoutingContext http) {
        if (!http.request().method().equals(HttpMethod.GET)
                || !isPlain(http.request().headers())) return false;
        GraphQLRequest request = requests.remembered(sent(http));
        if (request == null) return false;
        try {
            Client reader = new Client(null, http.request());
            admission.check(request, reader);
            return writeCached(http, request, ResponseType.of(http));
        } catch (HttpError rejected) {
            return false; // the next handlers report the error
        }
    }

    /** Whether no header identifies the client or affects the response. */
    private static boolean isPlain(MultiMap headers) {
        return NOT_PLAIN.stream().noneMatch(headers::contains);
    }

    private static String sent(RoutingContext http) {
        return "G" + http.request().query();
    }

    /** @param body the body of a POST; null for a GET */
    private void respond(RoutingContext http, @Nullable String body) {
        ResponseType type = ResponseType.JSON;
        try {
            if (EventStreams.isWanted(http)) {
                events.serve(http, request(http, body), Client.of(http));
                return;
            }
            type = ResponseType.of(http);
            respond(http, request(http, body), Client.of(http), type);
        } catch (RuntimeException failed) {
            responses.reject(http, failed, type);
        }
    }

    private GraphQLRequest request(RoutingContext http, @Nullable String body) {
        if (body != null) return requests.of("P" + body, reader -> Parameters.of(body, reader));
        GraphQLRequest request = requests.of(sent(http), reader -> Parameters.of(http.queryParams(), reader));
        if (request.isQuery() || (request.isSubscription() && EventStreams.isWanted(http))) return request;
        http.response().putHeader("Allow", "POST");
        throw new HttpError(405, "METHOD_NOT_ALLOWED", "Only queries may be sent by GET. Use POST.");
    }

    private void respond(RoutingContext http, GraphQLRequest request, Client client, ResponseType type) {
        if (request.isSubscription()) {
            throw new HttpError(
                    400,
                    "SUBSCRIPTION_NEEDS_A_STREAM",
                    "Subscriptions need a WebSocket with the protocol graphql-transport-ws or `Accept: text/event-stream`.");
        }
        admission.check(request, client);
        boolean shared = request.isQuery() && !client.isEditor() && !bypassesCache(http);
        if (shared && writeCached(http, request, type)) return;
        admission.charge(request, client, http.response().headers());
        quota.execute(request, client, () -> respond(http, request, client, shared))
                .whenComplete((executed, failed) -> {
                    if (failed == null) responses.write(http, executed, type);
                    else responses.reject(http, failed, type);
                });
    }

    private CompletionStage<CachedResponse> respond(
            RoutingContext http, GraphQLRequest request, Client client, boolean shared) {
        if (http.response().closed()) return CompletableFuture.failedStage(new Overloaded()); // the client has left
        return shared
                ? cache.share(request.key(), RequestId.of(http), inFlight -> execute(request, client, inFlight))
                : execute(request, client, new InFlightExecution(RequestId.of(http)));
    }

    private boolean writeCached(RoutingContext http, GraphQLRequest request, ResponseType type) {
        CachedResponse cached = cache.find(request.key());
        if (cached == null) return false;
        responses.write(http, cached, type);
        meters.hit(request.label());
        return true;
    }

    /** Whether the client bypasses the cache, as browsers do when a page is reloaded. */
    private static boolean bypassesCache(RoutingContext http) {
        String directives = http.request().getHeader(HttpHeaders.CACHE_CONTROL);
        return directives != null && (directives.contains("no-cache") || directives.contains("no-store"));
    }

    private CompletionStage<CachedResponse> execute(GraphQLRequest request, Client client, InFlightExecution inFlight) {
        return execution.execute(request, client, inFlight).thenApply(result -> {
            admission.surcharge(request, client, result.objects);
            Representation body = new Representation(result.json);
            boolean cacheable = request.isQuery() && !client.isEditor() && result.errors.isEmpty();
            return cacheable ? cache.cacheable(body, inFlight) : CachedResponse.uncacheable(body, result.hasData);
        });
    }
}
