package news.hiwar.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The address that limits count is one that a client cannot make up. */
class ProxyAddressesTest {
    private static final Map<String, String> ONE_PROXY =
            Map.of("proxy-address-forwarding", "true", "trusted-proxies", "10.0.0.1");
    private static final Map<String, String> TWO_PROXIES =
            Map.of("proxy-address-forwarding", "true", "trusted-proxies", "10.0.0.0/30, 2001:db8:1::/48");
    private static final Map<String, String> STANDARD = Map.of(
            "proxy-address-forwarding", "true", "allow-forwarded", "true", "trusted-proxies", "10.0.0.1,10.0.0.2");

    @Test
    void withoutForwardingItIsThatOfTheConnection() {
        assertThat(client(Map.of(), "192.0.2.1", "X-Forwarded-For", "198.51.100.7"))
                .isEqualTo("192.0.2.1");
        assertThat(client(Map.of("trusted-proxies", "10.0.0.1"), "10.0.0.1", "X-Forwarded-For", "198.51.100.7"))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void aProxyOfAnyAddressIsBelievedOnce() {
        Map<String, String> any = Map.of("proxy-address-forwarding", "true");
        assertThat(client(any, "10.0.0.1", "X-Forwarded-For", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(client(any, "10.0.0.1", "X-Forwarded-For", "203.0.113.9, 198.51.100.7"))
                .isEqualTo("198.51.100.7");
        assertThat(client(any, "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void whatTheClientWroteItselfIsNotBelieved() {
        assertThat(client(ONE_PROXY, "10.0.0.1", "X-Forwarded-For", "203.0.113.9, 198.51.100.7"))
                .isEqualTo("198.51.100.7");
        assertThat(client(
                        ONE_PROXY,
                        "10.0.0.1",
                        "X-Forwarded-For",
                        "10.0.0.1, 203.0.113.9",
                        "X-Forwarded-For",
                        "198.51.100.7"))
                .isEqualTo("198.51.100.7");
        assertThat(client(ONE_PROXY, "192.0.2.1", "X-Forwarded-For", "198.51.100.7"))
                .isEqualTo("192.0.2.1");
        assertThat(client(ONE_PROXY, "10.0.0.1", "Forwarded", "for=203.0.113.9", "X-Forwarded-For", "198.51.100.7"))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void trustedProxiesAreSkippedFromTheRight() {
        assertThat(client(TWO_PROXIES, "10.0.0.1", "X-Forwarded-For", "203.0.113.9, 198.51.100.7, 10.0.0.2"))
                .isEqualTo("198.51.100.7");
        assertThat(client(TWO_PROXIES, "2001:db8:1::5", "X-Forwarded-For", "203.0.113.9,2001:db8:2::7,10.0.0.3"))
                .isEqualTo("2001:db8:2:0:0:0:0:7");
        assertThat(client(TWO_PROXIES, "10.0.0.1", "X-Forwarded-For", "10.0.0.3, 10.0.0.2"))
                .as("a request of a proxy itself")
                .isEqualTo("10.0.0.3");
        assertThat(client(TWO_PROXIES, "10.0.0.4", "X-Forwarded-For", "198.51.100.7"))
                .as("just outside of the network")
                .isEqualTo("10.0.0.4");
    }

    @Test
    void theStandardHeaderIsReadWhereItIsAllowed() {
        assertThat(client(
                        STANDARD, "10.0.0.1", "Forwarded", "for=203.0.113.9, for=198.51.100.7;proto=https;by=10.0.0.1"))
                .isEqualTo("198.51.100.7");
        assertThat(client(
                        STANDARD,
                        "10.0.0.1",
                        "Forwarded",
                        "for=198.51.100.7",
                        "Forwarded",
                        "proto=https; For=\"10.0.0.2:4711\""))
                .isEqualTo("198.51.100.7");
        assertThat(client(STANDARD, "10.0.0.1", "Forwarded", "for=\"[2001:db8::7]:4711\";host=\"a,b\""))
                .isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(client(STANDARD, "10.0.0.1", "X-Forwarded-For", "198.51.100.7"))
                .as("is not allowed beside it")
                .isEqualTo("10.0.0.1");
    }

    @Test
    void whatIsNoAddressEndsTheSearch() {
        for (String hidden :
                new String[] {"_secret", "unknown", "", "example.org", "999.1.1.1", "[::1", "198.51.100.7 x"}) {
            assertThat(client(ONE_PROXY, "10.0.0.1", "X-Forwarded-For", "203.0.113.9, " + hidden))
                    .as(hidden)
                    .isEqualTo("10.0.0.1");
            assertThat(client(STANDARD, "10.0.0.1", "Forwarded", "for=203.0.113.9, for=\"" + hidden + "\""))
                    .as(hidden)
                    .isIn("10.0.0.1", "198.51.100.7");
        }
        assertThat(client(ONE_PROXY, "10.0.0.1", "X-Forwarded-For", "198.51.100.7:5123"))
                .isEqualTo("198.51.100.7");
        assertThat(client(ONE_PROXY, "10.0.0.1", "X-Forwarded-For", "::ffff:198.51.100.7"))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void connectionsOfProxiesAreThoseOfManyClients() throws Exception {
        assertThat(proxies(ONE_PROXY).areTrusted(InetAddress.getByName("10.0.0.1")))
                .isTrue();
        assertThat(proxies(ONE_PROXY).areTrusted(InetAddress.getByName("10.0.0.2")))
                .isFalse();
        assertThat(proxies(Map.of()).areTrusted(InetAddress.getByName("10.0.0.1")))
                .isFalse();
        assertThat(proxies(Map.of("use-proxy-protocol", "true")).areTrusted(InetAddress.getByName("10.0.0.1")))
                .isTrue();
    }

    private static ProxyAddresses proxies(Map<String, String> settings) {
        return ProxyAddresses.of(new SmallRyeConfigBuilder()
                .withDefaultValues(settings.entrySet().stream()
                        .collect(Collectors.toMap(
                                setting -> "quarkus.http.proxy." + setting.getKey(), Map.Entry::getValue)))
                .build());
    }

    private static String client(Map<String, String> settings, String peer, String... headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) all.add(headers[i], headers[i + 1]);
        try {
            return proxies(settings).client(InetAddress.getByName(peer), all).getHostAddress();
        } catch (java.net.UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
