package news.hiwar.delivery.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who sends a request.
 *
 * @param identity null for readers, who are anonymous
 * @param request looked at for the address only where that is wanted
 */
record Client(@Nullable SecurityIdentity identity, HttpServerRequest request) {
    private static final int NETWORK_BYTES = 8;

    static Client of(RoutingContext http) {
        SecurityIdentity identity = http.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return new Client(identity == null || identity.isAnonymous() ? null : identity, http.request());
    }

    /** Whether it has signed in; nobody but editors can. */
    boolean isEditor() {
        return identity != null;
    }

    /** Of one client; all of an IPv6 network of 64 bits count as one. */
    String address() {
        SocketAddress socket = request.remoteAddress();
        if (socket == null || socket.hostAddress() == null) return "unknown";
        String address = socket.hostAddress();
        return address.indexOf(':') < 0 ? address : network(address);
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // an address, so that no name is looked up
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
