package news.hiwar.delivery.responsecache;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.hiwar.delivery.responsecache.CdnPurge.Purge;
import news.hiwar.delivery.responsecache.ResponseCache.ResponseCacheSettings;
import org.jboss.logging.Logger;

/** Purges invalidated responses from every CDN in front of the server. */
@ApplicationScoped
class CdnPurge {
    /** Maximum number of keys; above it everything is purged. */
    private static final int MOST = 200;

    private final List<Purge> purges;

    CdnPurge(@All List<Purge> purges) {
        this.purges = purges;
    }

    void purge(Set<String> tags) {
        Set<String> keys = tags.stream()
                .flatMap(tag -> Stream.of(tag, Tags.all(tag)))
                .map(Tags::brief)
                .collect(toSet());
        Set<String> few = keys.size() > MOST || tags.contains(Tags.ALL) ? Set.of(Tags.ALL) : keys;
        purges.forEach(purge -> purge.purge(few));
    }

    /** Purges responses from a cache in front of the server. */
    interface Purge {
        /**
         * Purges the responses with these keys.
         *
         * @param keys the keys, as in {@code Surrogate-Key} and {@code Cache-Tag}
         */
        void purge(Set<String> keys);
    }

    /** Sends a POST request with the keys in {@code Surrogate-Key}, as Fastly and others expect it; retried once. */
    @ApplicationScoped
    static class HttpPurge implements Purge {
        private static final Logger LOG = Logger.getLogger(HttpPurge.class);
        private static final Duration PATIENCE = Duration.ofSeconds(5);

        private final ResponseCacheSettings settings;
        private final HttpClient http =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();

        HttpPurge(ResponseCacheSettings settings) {
            this.settings = settings;
        }

        @Override
        public void purge(Set<String> keys) {
            settings.purgeUrl().ifPresent(url -> {
                HttpRequest.Builder request = HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .header("Surrogate-Key", String.join(" ", keys))
                        .POST(HttpRequest.BodyPublishers.noBody());
                settings.purgeAuthorization().ifPresent(value -> request.header("Authorization", value));
                CompletableFuture<Void> unused = send(request.build())
                        .exceptionallyCompose(failed -> send(request.build()))
                        .exceptionally(failed -> {
                            LOG.errorf("Purge of %s at the CDN failed: %s", keys, failed.getMessage());
                            return null;
                        });
            });
        }

        private CompletableFuture<Void> send(HttpRequest request) {
            return http.sendAsync(request, BodyHandlers.discarding()).thenCompose(HttpPurge::accepted);
        }

        private static CompletableFuture<Void> accepted(HttpResponse<Void> response) {
            return response.statusCode() < 300
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.failedFuture(new IOException("status " + response.statusCode()));
        }
    }
}
