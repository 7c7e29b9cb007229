package news.hiwar.delivery.http;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.hiwar.delivery.guard.ResponseMemory.Overloaded;
import news.hiwar.delivery.http.HttpError.RequestId;
import news.hiwar.delivery.responsecache.CachedResponse;
import news.hiwar.delivery.responsecache.Representation;
import news.hiwar.delivery.responsecache.Representation.ContentEncoding;
import news.hiwar.delivery.responsecache.ResponseCache.ResponseCacheSettings;
import news.hiwar.platform.telemetry.Meters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes responses and errors, with the headers for browsers, proxies and CDNs. */
@Singleton
class ResponseWriter {
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    private final RequestJson json;
    private final Clock clock;

    /** The headers that a response depends on; with those of other sites' pages once there are such sites. */
    private final CharSequence vary;

    private final int stale;
    private final CharSequence tagHeader;
    private final Outgoing outgoing;
    private final Meters meters;
    private final Map<Integer, CharSequence> cacheControls = new ConcurrentHashMap<>();

    ResponseWriter(
            RequestJson json,
            Clock clock,
            ResponseCacheSettings settings,
            Outgoing outgoing,
            Meters meters,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> sites) {
        vary = HttpHeaders.createOptimized("accept, accept-encoding" + (sites.isPresent() ? ", origin" : ""));
        this.outgoing = outgoing;
        this.meters = meters;
        this.json = json;
        this.clock = clock;
        stale = settings.staleWhileRevalidate();
        tagHeader = HttpHeaders.createOptimized(settings.tagHeader().header);
    }

    /** Writes a response; one that takes long to compress is compressed on a worker thread. */
    void write(RoutingContext http, CachedResponse cached, ResponseType type) {
        Representation body = cached.body();
        String accepted = http.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (!body.isSlow(accepted)) {
            write(http, cached, body.form(accepted), type);
            return;
        }
        http.vertx()
                .executeBlocking(() -> body.form(accepted), false)
                .onSuccess(form -> write(http, cached, form, type))
                .onFailure(failed -> reject(http, failed, type));
    }

    private void write(RoutingContext http, CachedResponse cached, Representation.Form form, ResponseType type) {
        HttpServerResponse response = http.response();
        if (response.ended() || response.closed()) return;
        response.headers().set(HttpHeaders.VARY, vary);
        if (cache(http, cached, form)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(REQUEST_ID, RequestId.of(http));
        response.putHeader(HttpHeaders.CONTENT_TYPE, type.contentType);
        if (form.encoding() != ContentEncoding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, form.encoding().header);
        }
        Runnable sent = outgoing.begin(http.request(), form.bytes().length());
        if (sent == null) {
            List.of(HttpHeaders.ETAG, tagHeader, HttpHeaders.CONTENT_ENCODING).forEach(response.headers()::remove);
            reject(http, new Overloaded(), type);
            return;
        }
        response.setStatusCode(cached.executed() ? 200 : type.statusWithoutData);
        response.end(form.bytes()).onComplete(ended -> sent.run());
    }

    /** Sets the caching headers; true if the client has the response already. */
    private boolean cache(RoutingContext http, CachedResponse cached, Representation.Form form) {
        HttpServerResponse response = http.response();
        if (http.request().method().equals(HttpMethod.POST) || cached.maxAge() == 0) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
            SecurityHeaders.setHeaders(http);
            return false;
        }
        response.putHeader(HttpHeaders.ETAG, form.etag()).putHeader(HttpHeaders.CACHE_CONTROL, cacheControl(cached));
        String known = http.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (has(known, form.etag())) return true;
        if (known != null) SecurityHeaders.setHeaders(http);
        if (!tagHeader.isEmpty()) response.putHeader(tagHeader, cached.tagHeader());
        return false;
    }

    private CharSequence cacheControl(CachedResponse cached) {
        int seconds = cached.maxAge();
        Instant end = cached.end();
        if (end == null) return cacheControls.computeIfAbsent(seconds, this::cacheControl);
        return "public, max-age="
                + Math.max(
                        0,
                        Math.min(seconds, Duration.between(clock.instant(), end).toSeconds()));
    }

    private CharSequence cacheControl(int seconds) {
        return HttpHeaders.createOptimized("public, max-age=" + seconds + ", stale-while-revalidate=" + stale);
    }

    private static boolean has(@Nullable String tags, CharSequence etag) {
        if (tags == null) return false;
        if (tags.contentEquals(etag) || tags.equals("*")) return true;
        for (String tag : tags.split(",", -1)) {
            String strong = tag.trim();
            if (strong.startsWith("W/")) strong = strong.substring(2);
            if (strong.contentEquals(etag)) return true;
        }
        return false;
    }

    void reject(RoutingContext http, Throwable failure, ResponseType type) {
        HttpError error = HttpError.of(failure, RequestId.of(http));
        meters.refused(error.code());
        HttpServerResponse response = http.response();
        if (response.ended() || response.closed()) return;
        SecurityHeaders.setHeaders(http);
        response.headers().set(HttpHeaders.VARY, vary).set(REQUEST_ID, RequestId.of(http));
        if (error.retryAfter() != null) response.putHeader(HttpHeaders.RETRY_AFTER, error.retryAfter());
        response.setStatusCode(error.status(type))
                .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType)
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .end(Buffer.buffer(json.bytes(error.body(RequestId.of(http)))));
    }
}
