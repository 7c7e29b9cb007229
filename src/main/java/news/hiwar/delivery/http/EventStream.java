package news.hiwar.delivery.http;

import io.smallrye.graphql.api.Nullable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One client's stream of events. All of it happens on the connection's own event loop. */
class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);

    /** A client that reads so little while events wait for it is let go. */
    private static final int WAITING_BYTES = 1 << 20;

    /** Within the idle timeout, and that of most proxies. */
    private static final long SIGN_OF_LIFE_MILLIS = TimeUnit.SECONDS.toMillis(15);

    private final HttpServerResponse response;
    private final Context loop = Vertx.currentContext();
    private @Nullable Runnable end;
    private boolean over;

    EventStream(RoutingContext http) {
        response = http.response();
    }

    /** @param closed is told once, however it ends */
    void open(Runnable closed) {
        response.setChunked(true)
                .setWriteQueueMaxSize(WAITING_BYTES)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no"); // proxies must not collect events
        long life = loop.owner().setPeriodic(SIGN_OF_LIFE_MILLIS, turn -> write(":\n\n"));
        response.endHandler(ended -> close(life, closed)).closeHandler(broken -> close(life, closed));
        response.exceptionHandler(LOG::debug);
        if (response.closed()) close(life, closed); // the client has not waited
        write(":\n\n");
    }

    private void close(long life, Runnable closed) {
        if (over) return;
        over = true;
        loop.owner().cancelTimer(life);
        if (end != null) end.run();
        closed.run();
    }

    /** @param end ends what it follows */
    void until(Runnable end) {
        loop.runOnContext(now -> {
            if (over) end.run();
            else this.end = end;
        });
    }

    /** @param answer as JSON */
    void next(String answer) {
        loop.runOnContext(now -> write("event: next\ndata: " + answer + "\n\n"));
    }

    void complete() {
        loop.runOnContext(now -> {
            if (over || response.ended()) return;
            write("event: complete\ndata:\n\n");
            if (!response.ended()) response.end();
        });
    }

    private void write(String text) {
        if (over || response.ended() || response.closed()) return;
        if (response.writeQueueFull()) response.reset(); // it does not read
        else response.write(text).onFailure(LOG::debug);
    }
}
