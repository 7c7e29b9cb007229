package news.hiwar.delivery.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.smallrye.graphql.api.Nullable;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Finds the address of a client behind proxies, by the framework's settings {@code quarkus.http.proxy}. Each proxy adds the
 * address that it sees at the right of {@code X-Forwarded-For} or {@code Forwarded}; what stands further to the left than the
 * first address that is no trusted proxy was written by the client, and is not believed. The framework itself takes the leftmost.
 */
final class ProxyAddresses {
    private static final String SETTINGS = "quarkus.http.proxy.";

    /** An element of {@code Forwarded}, up to a comma that is not quoted. */
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]++|\"[^\"]*+\"?+)++");

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*+for\\s*+=\\s*+\"?+([^\";\\s]++)");

    /** Those of the configuration of this process. */
    private static final ProxyAddresses CONFIGURED = of(ConfigProvider.getConfig());

    private final boolean forwarding;
    private final boolean protocol;
    private final boolean standard;
    private final boolean legacy;
    private final List<IpSubnetFilterRule> trusted = new ArrayList<>();

    private ProxyAddresses(Config config) {
        forwarding = isOn(config, "proxy-address-forwarding", false);
        protocol = isOn(config, "use-proxy-protocol", false);
        standard = isOn(config, "allow-forwarded", false);
        legacy = isOn(config, "allow-x-forwarded", !standard);
        config.getOptionalValues(SETTINGS + "trusted-proxies", String.class)
                .orElse(List.of())
                .forEach(this::trust);
    }

    static ProxyAddresses of(Config config) {
        return new ProxyAddresses(config);
    }

    private static boolean isOn(Config config, String setting, boolean otherwise) {
        return config.getOptionalValue(SETTINGS + setting, Boolean.class).orElse(otherwise);
    }

    /** Trusts an address, a network such as {@code 10.0.0.0/8}, or a name, each maybe with a port, which does not matter here. */
    private void trust(String proxy) {
        String[] network = proxy.trim().split("/", 2);
        try {
            for (InetAddress address : InetAddress.getAllByName(withoutPort(network[0]))) {
                int bits = network.length > 1 ? Integer.parseInt(network[1]) : address.getAddress().length * Byte.SIZE;
                trusted.add(new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT));
            }
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException(SETTINGS + "trusted-proxies has an unknown host: " + proxy, unknown);
        }
    }

    /** Whether connections of this address are those of a proxy, behind which there are many clients. */
    boolean areTrusted(InetAddress address) {
        return protocol || (forwarding && (trusted.isEmpty() || isTrusted(address)));
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress any = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(rule -> rule.matches(any));
    }

    /** The address of the client that sent a request; null if it has none, as on a Unix socket. */
    @Nullable
    static InetAddress client(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        InetAddress address = peer == null || peer.hostAddress() == null ? null : parse(peer.hostAddress());
        return address == null || !CONFIGURED.forwarding ? address : CONFIGURED.client(address, request.headers());
    }

    /** @param peer the address from which the connection was opened */
    InetAddress client(InetAddress peer, MultiMap headers) {
        if (!forwarding) return peer;
        Deque<String> path = path(headers);
        InetAddress client = peer;
        boolean proxy = trusted.isEmpty() || isTrusted(peer);
        while (proxy && !path.isEmpty()) {
            InetAddress before = parse(withoutPort(path.removeLast().trim()));
            if (before == null) break;
            client = before;
            proxy = isTrusted(client);
        }
        return client;
    }

    /** The addresses that the proxies have noted, that of the last proxy at the end. */
    private Deque<String> path(MultiMap headers) {
        Deque<String> path = new ArrayDeque<>();
        if (standard && headers.contains("Forwarded")) {
            Matcher elements = ELEMENT.matcher(String.join(",", headers.getAll("Forwarded")));
            while (elements.find()) {
                Matcher address = FOR.matcher(elements.group());
                path.add(address.find() ? address.group(1) : "");
            }
        } else if (legacy) {
            for (String line : headers.getAll("X-Forwarded-For")) path.addAll(List.of(line.split(",", -1)));
        }
        return path;
    }

    private static String withoutPort(String address) {
        if (address.startsWith("[")) return address.substring(1, Math.max(1, address.indexOf(']')));
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    /** A literal address, without a look at DNS; null for any other text. */
    @Nullable
    private static InetAddress parse(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            return null;
        }
    }
}
