package news.hiwar.delivery.http;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Closes a WebSocket whose client does not send {@code connection_init} in time or does not respond to pings; runs on its
 * event loop. */
class Heartbeat {
    private static final long PING_MILLIS = TimeUnit.SECONDS.toMillis(20);
    private static final int TIMEOUT = 4408;

    private final Vertx vertx;
    private final long init;
    private final long ping;
    private boolean heard = true;

    /** @param close closes the WebSocket, with a code and a reason */
    Heartbeat(
            Vertx vertx,
            long initMillis,
            BooleanSupplier initialised,
            Runnable send,
            BiConsumer<Integer, String> close) {
        this.vertx = vertx;
        init = vertx.setTimer(initMillis, expired -> {
            if (!initialised.getAsBoolean()) close.accept(TIMEOUT, "Connection initialisation timeout");
        });
        ping = vertx.setPeriodic(PING_MILLIS, PING_MILLIS, turn -> {
            if (!heard) close.accept(TIMEOUT, "No answer to a ping");
            heard = false;
            send.run();
        });
    }

    /** Called for each message of the client. */
    void heard() {
        heard = true;
    }

    void end() {
        vertx.cancelTimer(init);
        vertx.cancelTimer(ping);
    }
}
