package news.hiwar.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientQuotaTest {
    private final Vertx vertx = Vertx.vertx();
    private final ClientQuota quota = new ClientQuota(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(ClientLimits.class)
                    .withDefaultValue("hiwar.limits.executions", "4")
                    .withDefaultValue("hiwar.limits.sockets", "2")
                    .withDefaultValue("hiwar.limits.subscriptions", "3")
                    .withDefaultValue("hiwar.limits.subscriptions-of-address", "2")
                    .build()
                    .getConfigMapping(ClientLimits.class),
            vertx,
            50);

    @AfterEach
    void stop() {
        vertx.close();
    }

    private int status(String address, String subscription) {
        HttpError rejection = quota.subscribe(address, subscription);
        return rejection == null ? 200 : rejection.status(ResponseType.JSON);
    }

    @Test
    void anAddressHasAShareAndANodeAnEnd() {
        assertThat(status("a", "1")).isEqualTo(200);
        assertThat(status("a", "2")).isEqualTo(200);
        assertThat(status("a", "3")).isEqualTo(429);
        assertThat(status("b", "3")).isEqualTo(200);
        assertThat(status("c", "4")).isEqualTo(503);
    }

    @Test
    void whatIsAlikeCountsOnce() {
        for (int times = 0; times < 10; times++) assertThat(status("a", "1")).isEqualTo(200);

        assertThat(status("a", "2")).isEqualTo(200);
    }

    @Test
    void aPlaceIsFreeWhenTheLastHasLeft() {
        status("a", "1");
        status("a", "1");
        status("a", "2");

        quota.unsubscribe("a", "1");
        assertThat(status("a", "3")).isEqualTo(429);
        quota.unsubscribe("a", "1");
        assertThat(status("a", "3")).isEqualTo(200);
    }

    @Test
    void queriesAreExecutedWhileMutationsWaitForEachOther() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        quota.inTurn("a", false, () -> first);
        quota.inTurn("b", false, CompletableFuture::new);
        CompletableFuture<Integer> third = quota.inTurn("c", false, () -> CompletableFuture.completedStage(3))
                .toCompletableFuture();

        assertThat(quota.inTurn("d", true, () -> CompletableFuture.completedStage(4)))
                .isCompletedWithValue(4);
        assertThat(third).isNotDone();
        first.complete(1);
        assertThat(third).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(3);
    }

    @Test
    void anAddressHasAMaximumOfConnections() {
        assertThat(quota.open("a")).isTrue();
        assertThat(quota.open("a")).isTrue();
        assertThat(quota.open("a")).isFalse();
        assertThat(quota.open("b")).isTrue();

        quota.close("a");
        assertThat(quota.open("a")).isTrue();
    }
}
