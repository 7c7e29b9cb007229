package news.hiwar.delivery.responsecache;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** A POST with the keys in {@code Surrogate-Key}, as Fastly and others take it; tried once more where it fails. */
@ApplicationScoped
class HttpPurge implements Purge {
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
                        LOG.errorf("The CDN could not be told to drop %s: %s", keys, failed.getMessage());
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
