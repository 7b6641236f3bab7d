package org.turnstone.egress;

import java.net.InetAddress;

/** A block of addresses (RFC 4632, RFC 4291 section 2.3), such as {@code 10.0.0.0/8}. */
final class AddressBlock {

    private final byte[] start;
    private final int bits;

    private AddressBlock(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /**
     * Reads a block; an address alone is a block of one.
     *
     * @throws IllegalArgumentException where it is none
     */
    static AddressBlock of(String written) {
        int slash = written.indexOf('/');
        byte[] start = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? start.length * 8 : Integer.parseInt(written.substring(slash + 1));
        if (bits < 0 || bits > start.length * 8) {
            throw new IllegalArgumentException(written + " has no such prefix");
        }
        return new AddressBlock(start, bits);
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((bytes[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
