package se.hinderloggen.command.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses may be called: public ones, lest somebody uses us to reach what only we can
 * reach, and those that this installation allows.
 */
final class Reachable {

    /** Of IANA's registry of special purposes, all that is not the public internet. */
    private static final List<Network> NOT_PUBLIC_4 =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // Among them the addresses at which clouds tell machines their secrets.
                    "169.254.0.0/16",
                    "168.63.129.16/32",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** Everything else has another purpose, or an address of version 4 within it. */
    private static final Network PUBLIC_6 = Network.parse("2000::/3");

    private static final List<Network> NOT_PUBLIC_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<Network> allowed;

    /**
     * @param allowed though they are not public, e.g. {@code 10.1.0.0/16}
     * @throws IllegalArgumentException when one is no network
     */
    Reachable(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::parse).toList();
    }

    boolean includes(InetAddress address) {
        return isPublic(address) || allowed.stream().anyMatch(it -> it.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(it -> it.contains(address))
                : PUBLIC_6.contains(address)
                        && NOT_PUBLIC_6.stream().noneMatch(it -> it.contains(address));
    }

    private static List<Network> networks(String... written) {
        return List.of(written).stream().map(Network::parse).toList();
    }
}
