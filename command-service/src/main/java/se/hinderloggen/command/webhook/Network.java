package se.hinderloggen.command.webhook;

import java.net.InetAddress;

/**
 * A network by its first address and how many bits its addresses share, written as {@code
 * 10.0.0.0/8} or {@code 2001:db8::/32}.
 */
record Network(InetAddress first, int bits) {

    /**
     * @throws IllegalArgumentException when it is none
     */
    static Network parse(String written) {
        var parts = written.strip().split("/", 2);
        var first = InetAddress.ofLiteral(parts[0]);
        int longest = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("Not a network: " + written);
        }
        return new Network(first, bits);
    }

    boolean contains(InetAddress address) {
        byte[] one = first.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
