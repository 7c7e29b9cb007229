package news.hiwar.delivery.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import news.hiwar.delivery.guard.ResponseMemory;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Limits the connections of an address and of the server, the time until the head of a request has arrived, and what waits to
 * be sent: a client that does not read is disconnected. Idle timeouts do not suffice for that, since each byte renews them.
 * Netty loads this class as a service for every connection, but not in dev mode and in tests, where it does not see the
 * classes of the application.
 */
public class Connections extends ChannelInitializerExtension {
    /** System property that makes Netty load such services; to be set before the first connection. */
    public static final String SWITCH = "io.netty.bootstrap.extensions";

    private static final AttributeKey<Connection> CONNECTION = AttributeKey.valueOf(Connections.class, "connection");

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Interval in which a client must have read something while there is something to send to it, in seconds. */
    private static final int CHECK_SECONDS = 5;

    /** Bytes that a client must read in an interval. */
    private static final long SLOWEST = 4 << 10;

    /** An idle connection has sent nothing for so long, in nanoseconds. */
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);

    private static final Map<String, Address> ADDRESSES = new ConcurrentHashMap<>();
    private static final Set<Connection> ALL = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final long headNanos;
    private final long readNanos;
    private final int connections;
    private final int connectionsOfAddress;
    private final long unsentOfAddress;
    private final ProxyAddresses proxies;

    /** Reads the settings of {@link ConnectionLimits}; Netty creates this object. */
    public Connections() {
        Config config = ConfigProvider.getConfig();
        ConnectionLimits limits = config.unwrap(SmallRyeConfig.class).getConfigMapping(ConnectionLimits.class);
        headNanos = limits.headerTime().toNanos();
        readNanos = limits.readTime().toNanos();
        connections = limits.connections();
        connectionsOfAddress = limits.connectionsOfAddress();
        unsentOfAddress = limits.unsentOfAddress().asLongValue();
        proxies = ProxyAddresses.of(config);
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress remote)) return;
        boolean proxy = proxies.areTrusted(remote.getAddress());
        String key = Client.network(remote.getAddress());
        Address address = ADDRESSES.compute(key, (same, known) -> {
            Address counted = known == null ? new Address(proxy ? Long.MAX_VALUE : unsentOfAddress) : known;
            counted.count++;
            return counted;
        });
        Connection connection = new Connection(channel, key, address);
        channel.attr(CONNECTION).set(connection);
        channel.pipeline().addFirst(connection);
        channel.closeFuture().addListener(closed -> forget(connection));
        ALL.add(connection);
        address.open.add(connection);
        boolean tooMany = COUNT.incrementAndGet() > connections && !closeIdle(ALL, connection);
        if (!proxy && address.open.size() > connectionsOfAddress && !closeIdle(address.open, connection)) {
            tooMany = true;
        }
        if (tooMany) connection.close();
    }

    private static void forget(Connection connection) {
        if (!ALL.remove(connection)) return;
        COUNT.decrementAndGet();
        connection.address.open.remove(connection);
        connection.forget();
        ADDRESSES.computeIfPresent(connection.key, (same, address) -> --address.count == 0 ? null : address);
    }

    /** Closes the connection that has been idle for the longest time; false if none is. */
    private static boolean closeIdle(Collection<Connection> among, Connection opened) {
        long now = System.nanoTime();
        return among.stream()
                .filter(connection -> connection != opened && connection.isIdle(now))
                .max(Comparator.comparingLong(connection -> now - connection.heard))
                .map(Connection::close)
                .isPresent();
    }

    /** Called when the head of a request has arrived; its body and response have other timeouts. */
    static void headArrived(RoutingContext http) {
        HttpServerRequest request = http.request();
        Connection connection = of(request);
        if (connection == null) return;
        connection.since = 0;
        connection.upgraded = request.headers().contains(HttpHeaders.UPGRADE);
        boolean permanently = request.version() == HttpVersion.HTTP_2 || connection.upgraded;
        if (permanently) connection.paused = true;
        else if (!BODILESS.contains(request.method())) {
            connection.paused = true;
            http.addEndHandler(end -> connection.paused = false);
        }
    }

    /** The connection of a request; null in tests and in dev mode. */
    @Nullable
    static Connection of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase base
                ? base.channel().attr(CONNECTION).get()
                : null;
    }

    /** The connections of a client address, and what waits to be sent to it. */
    private static final class Address {
        private final Set<Connection> open = ConcurrentHashMap.newKeySet();
        private final AtomicLong unsent = new AtomicLong();
        private final long maximum;

        /** Number of connections; guarded by the map. */
        private int count;

        Address(long maximum) {
            this.maximum = maximum;
        }
    }

    /** One connection. Its handler runs on its event loop. */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do on a closed connection
    final class Connection extends ChannelDuplexHandler {
        private final Channel channel;
        private final String key;
        private final Address address;
        private final AtomicInteger working = new AtomicInteger();

        /** When the first byte of an incomplete head arrived; 0 if there is none. */
        private long since;

        private boolean paused;
        private volatile boolean upgraded;

        /** When the client has sent something. */
        private volatile long heard = System.nanoTime();

        private volatile boolean checking;

        /** Bytes that wait to be sent. */
        private volatile long unsent;

        private boolean forgotten;
        private @Nullable ResponseMemory memory;

        /** Bytes that were given to the socket. */
        private long written;

        /** Bytes that the client had read when it was last seen to read, and when that was. */
        private long read;

        private long readAt;

        Connection(Channel channel, String key, Address address) {
            this.channel = channel;
            this.key = key;
            this.address = address;
        }

        private Connection close() {
            channel.close();
            return this;
        }

        /** Closes the connection without the messages that wait for it; a mere close would wait for the client to read them. */
        private void abort() {
            channel.unsafe().close(channel.voidPromise());
        }

        private boolean isIdle(long now) {
            return !upgraded && working.get() == 0 && unsent == 0 && now - heard > IDLE;
        }

        /** Counts a request that is executed, during which the connection is not idle. */
        void begin() {
            working.incrementAndGet();
        }

        void end() {
            working.decrementAndGet();
        }

        /** Counts bytes that are to be sent; false if too many wait already, for this client or for all. */
        synchronized boolean send(long bytes, ResponseMemory all) {
            if (forgotten || !all.reserve(bytes)) return false;
            if (address.unsent.addAndGet(bytes) > address.maximum) {
                address.unsent.addAndGet(-bytes);
                all.release(bytes);
                return false;
            }
            memory = all;
            unsent += bytes;
            if (!checking) {
                checking = true;
                channel.eventLoop().execute(() -> {
                    read = read();
                    readAt = System.nanoTime();
                    scheduleReadCheck();
                });
            }
            return true;
        }

        /** Called when bytes were sent, or could not be. */
        synchronized void sent(long bytes) {
            if (forgotten || memory == null) return;
            unsent -= bytes;
            address.unsent.addAndGet(-bytes);
            memory.release(bytes);
        }

        /** Called when the connection is closed, whatever waits for it. */
        private synchronized void forget() {
            if (memory != null) sent(unsent);
            forgotten = true;
        }

        private void scheduleReadCheck() {
            channel.eventLoop()
                    .schedule(
                            this::checkRead,
                            Math.min(readNanos, TimeUnit.SECONDS.toNanos(CHECK_SECONDS)),
                            TimeUnit.NANOSECONDS);
        }

        /** Disconnects a client that reads too slowly what it has asked for. */
        private void checkRead() {
            long now = System.nanoTime();
            long reading = read();
            if (unsent == 0 || reading - read >= SLOWEST) {
                read = reading;
                readAt = now;
            }
            if (unsent == 0) checking = false;
            else if (now - readAt >= readNanos) abort();
            else if (channel.isActive()) scheduleReadCheck();
        }

        /** The number of bytes that the operating system has taken, for the client. */
        private long read() {
            ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
            return waiting == null ? written : written - waiting.totalPendingWriteBytes() + waiting.currentProgress();
        }

        @Override
        public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
            if (message instanceof ByteBuf bytes) written += bytes.readableBytes();
            connection.write(message, promise);
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            scheduleHeadCheck(connection, headNanos);
            connection.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext connection, Object bytes) {
            heard = System.nanoTime();
            if (since == 0 && !paused) since = heard | 1;
            connection.fireChannelRead(bytes);
        }

        private void scheduleHeadCheck(ChannelHandlerContext connection, long delay) {
            connection.executor().schedule(() -> checkHead(connection), delay, TimeUnit.NANOSECONDS);
        }

        private void checkHead(ChannelHandlerContext connection) {
            if (!connection.channel().isActive()) return;
            long left = since == 0 ? headNanos : headNanos - (System.nanoTime() - since);
            if (left > 0) scheduleHeadCheck(connection, left);
            else connection.close();
        }
    }
}
