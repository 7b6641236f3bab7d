package org.turnstone.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses may be reached (R04). Of IPv6 only what is global unicast today, so that every way of writing an IPv4
 * address in it (mapped, compatible, NAT64, 6to4, Teredo) is out without being named one by one; of IPv4 everything but
 * the special blocks of RFC 6890. Java makes a mapped address an IPv4 one before it comes here.
 */
final class AddressPolicy {

    private static final List<AddressBlock> SPECIAL_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' own
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // link-local, and the clouds' own
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final AddressBlock GLOBAL_6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SPECIAL_6 = blocks(
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    private final Set<Integer> ports;
    private final List<AddressBlock> exempt;

    /**
     * @param ports those that may be reached
     * @param exempt blocks that may be reached all the same, on every port
     */
    AddressPolicy(Set<Integer> ports, List<AddressBlock> exempt) {
        this.ports = Set.copyOf(ports);
        this.exempt = List.copyOf(exempt);
    }

    boolean allows(InetAddress address, int port) {
        return exempt.stream().anyMatch(block -> block.holds(address))
                || (ports.contains(port) && isOpenInternet(address));
    }

    static boolean isOpenInternet(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_4.stream().noneMatch(block -> block.holds(address))
                : GLOBAL_6.holds(address) && SPECIAL_6.stream().noneMatch(block -> block.holds(address));
    }

    private static List<AddressBlock> blocks(String... written) {
        return Stream.of(written).map(AddressBlock::of).toList();
    }
}
