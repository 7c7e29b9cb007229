package news.hiwar.delivery.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The client that sent a request.
 *
 * @param identity the identity of an editor; null for readers, who are anonymous
 * @param request the request, from which the address is only derived when needed
 */
record Client(@Nullable SecurityIdentity identity, HttpServerRequest request) {
    private static final int NETWORK_BYTES = 8;

    static Client of(RoutingContext http) {
        SecurityIdentity identity = http.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return new Client(identity == null || identity.isAnonymous() ? null : identity, http.request());
    }

    /** Whether the client is signed in; only editors can sign in. */
    boolean isEditor() {
        return identity != null;
    }

    /** The address by which limits are counted; an IPv6 network of 64 bits counts as one. */
    String address() {
        InetAddress address = ProxyAddresses.client(request);
        return address == null ? "unknown" : network(address);
    }

    static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length <= NETWORK_BYTES
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    }
}
