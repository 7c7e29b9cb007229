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
 * Lets go of a connection on which a request has begun to arrive and takes too long to be a request: each byte renews the
 * idle timeout. Netty finds this class as a service, and hands it every connection; in dev mode and in tests it does not see
 * classes of the application.
 */
public class HeaderTimeout extends ChannelInitializerExtension {
    /** Makes Netty look for it; to be set before the first connection. */
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

    /** The head of a request is here; what follows it has times of its own. */
    static void passed(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (!(request.connection() instanceof ConnectionBase connection)) return;
        Watch watch = connection.channel().attr(WATCH).get();
        if (watch == null) return;
        watch.since = 0;
        boolean forGood =
                request.version() == HttpVersion.HTTP_2 || request.headers().contains(HttpHeaders.UPGRADE);
        if (forGood) watch.paused = true;
        else if (!BODILESS.contains(request.method())) {
            watch.paused = true;
            http.addEndHandler(end -> watch.paused = false);
        }
    }

    /** Of one connection, on its event loop. */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do on a connection that has gone
    private static class Watch extends ChannelInboundHandlerAdapter {
        private final long nanos;

        /** When the first byte of what is no request yet came; 0 while there is none. */
        private long since;

        private boolean paused;

        Watch(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            lookAgain(connection, nanos);
            connection.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            if (since == 0 && !paused) since = System.nanoTime() | 1;
            connection.fireChannelRead(bytes);
        }

        private void lookAgain(ChannelHandlerContext connection, long later) {
            connection.executor().schedule(() -> look(connection), later, TimeUnit.NANOSECONDS);
        }

        private void look(ChannelHandlerContext connection) {
            if (!connection.channel().isActive()) return;
            long left = since == 0 ? nanos : nanos - (System.nanoTime() - since);
            if (left > 0) lookAgain(connection, left);
            else connection.close();
        }
    }
}
