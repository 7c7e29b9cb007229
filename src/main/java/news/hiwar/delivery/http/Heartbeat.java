package news.hiwar.delivery.http;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Lets go of a socket whose client does not introduce itself in time, or has fallen silent; on the socket's event loop. */
class Heartbeat {
    private static final long PING_MILLIS = TimeUnit.SECONDS.toMillis(20);
    private static final int SILENT = 4408;

    private final Vertx vertx;
    private final long init;
    private final long ping;
    private boolean heard = true;

    /** @param close takes a code and a reason */
    Heartbeat(
            Vertx vertx,
            long initMillis,
            BooleanSupplier initialised,
            Runnable send,
            BiConsumer<Integer, String> close) {
        this.vertx = vertx;
        init = vertx.setTimer(initMillis, late -> {
            if (!initialised.getAsBoolean()) close.accept(SILENT, "Connection initialisation timeout");
        });
        ping = vertx.setPeriodic(PING_MILLIS, PING_MILLIS, turn -> {
            if (!heard) close.accept(SILENT, "No answer to a ping");
            heard = false;
            send.run();
        });
    }

    /** Something came from the client. */
    void heard() {
        heard = true;
    }

    void end() {
        vertx.cancelTimer(init);
        vertx.cancelTimer(ping);
    }
}
