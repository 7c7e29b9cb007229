package news.hiwar.delivery.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes a connection if the head of a request does not arrive in time; the idle timeout does not suffice, since each byte
 * renews it. Netty loads this class as a service for every connection, but not in dev mode and in tests, where it does not
 * see the classes of the application.
 */
public class HeaderTimeout extends ChannelInitializerExtension {
    /** System property that makes Netty load such services; to be set before the first connection. */
    public static final String SWITCH = "io.netty.bootstrap.extensions";

    private static final AttributeKey<Watch> WATCH = AttributeKey.valueOf(HeaderTimeout.class, "watch");

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final long nanos = ConfigProvider.getConfig()
            .getValue(RequestLimits.PREFIX + ".header-time", Duration.class)
            .toNanos();

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        Watch watch = new Watch(nanos);
        connection.attr(WATCH).set(watch);
        connection.pipeline().addFirst(watch);
    }

    /** Called when the head of a request has arrived; its body and response have other timeouts. */
    static void headArrived(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (!(request.connection() instanceof ConnectionBase connection)) return;
        Watch watch = connection.channel().attr(WATCH).get();
        if (watch == null) return;
        watch.since = 0;
        boolean permanently =
                request.version() == HttpVersion.HTTP_2 || request.headers().contains(HttpHeaders.UPGRADE);
        if (permanently) watch.paused = true;
        else if (!BODILESS.contains(request.method())) {
            watch.paused = true;
            http.addEndHandler(end -> watch.paused = false);
        }
    }

    /** The timer of one connection, on its event loop. */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do on a closed connection
    private static class Watch extends ChannelInboundHandlerAdapter {
        private final long nanos;

        /** When the first byte of an incomplete head arrived; 0 if there is none. */
        private long since;

        private boolean paused;

        Watch(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            scheduleCheck(connection, nanos);
            connection.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            if (since == 0 && !paused) since = System.nanoTime() | 1;
            connection.fireChannelRead(bytes);
        }

        private void scheduleCheck(ChannelHandlerContext connection, long delay) {
            connection.executor().schedule(() -> check(connection), delay, TimeUnit.NANOSECONDS);
        }

        private void check(ChannelHandlerContext connection) {
            if (!connection.channel().isActive()) return;
            long left = since == 0 ? nanos : nanos - (System.nanoTime() - since);
            if (left > 0) scheduleCheck(connection, left);
            else connection.close();
        }
    }
}
