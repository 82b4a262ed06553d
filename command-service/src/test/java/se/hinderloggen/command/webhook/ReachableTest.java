package se.hinderloggen.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.hinderloggen.command.webhook.CheckedNames.RefusedAddressException;

/** Which addresses may be called. */
class ReachableTest {

    private final Reachable reachable = new Reachable(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "168.63.129.16",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void what_is_not_public_is_not_called(String address) {
        assertThat(reachable.includes(InetAddress.ofLiteral(address))).as(address).isFalse();
    }

    @Test
    void an_address_of_version_4_within_one_of_version_6_is_not_called() throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        assertThat(reachable.includes(Inet6Address.getByAddress(null, mapped, -1))).isFalse();
        assertThat(reachable.includes(InetAddress.getByAddress(mapped))).isFalse();
        assertThat(reachable.includes(InetAddress.ofLiteral("::ffff:10.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2001:67c:1562::1",
                "2a00:1450:400f::1"
            })
    void what_is_public_is_called(String address) {
        assertThat(reachable.includes(InetAddress.ofLiteral(address))).as(address).isTrue();
    }

    @Test
    void an_installation_may_allow_networks_of_its_own() {
        var own = new Reachable(List.of("10.1.0.0/16", "fd12::/16", "127.0.0.1"));
        assertThat(own.includes(InetAddress.ofLiteral("10.1.255.1"))).isTrue();
        assertThat(own.includes(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(own.includes(InetAddress.ofLiteral("fd12:3::1"))).isTrue();
        assertThat(own.includes(InetAddress.ofLiteral("127.0.0.2"))).isFalse();
        for (var wrong : List.of("10.1.0.0/33", "here", "10.1.0.0/x", "10.1.0.0/-1")) {
            assertThatThrownBy(() -> new Reachable(List.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_name_that_leads_to_a_private_address_as_well_is_refused_altogether() {
        var both =
                new InetAddress[] {
                    InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")
                };
        try (var names = new CheckedNames(_ -> both, reachable)) {
            assertThatThrownBy(() -> names.resolve("both.test"))
                    .isInstanceOf(RefusedAddressException.class);
        }
    }

    @Test
    void a_name_that_leads_nowhere_is_not_repeated_in_the_error() {
        CheckedNames.Names nobody =
                host -> {
                    throw new UnknownHostException(host);
                };
        try (var names = new CheckedNames(nobody, reachable)) {
            assertThatThrownBy(() -> names.resolve("secret.test"))
                    .isExactlyInstanceOf(UnknownHostException.class)
                    .hasMessage(null);
        }
    }
}
