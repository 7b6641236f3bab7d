package org.turnstone.security;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from, as far as it is kept: never the whole address.
 *
 * @param client what one household or machine shares: an IPv4 address, or an IPv6 /64
 * @param network what one provider's customers may share: IPv4 /24 or IPv6 /48
 */
public record ClientNetwork(String client, String network) {

    private static final String UNKNOWN = "unknown";

    /** Of the peer, or of whom a trusted proxy names. */
    public static ClientNetwork of(HttpServerRequest request) {
        return request.remoteAddress() == null
                ? new ClientNetwork(UNKNOWN, UNKNOWN)
                : of(request.remoteAddress().hostAddress());
    }

    static ClientNetwork of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4
                    ? new ClientNetwork(prefix(bytes, 4), prefix(bytes, 3))
                    : new ClientNetwork(prefix(bytes, 8), prefix(bytes, 6));
        } catch (IllegalArgumentException notALiteral) {
            return new ClientNetwork(UNKNOWN, UNKNOWN);
        }
    }

    private static String prefix(byte[] address, int bytes) {
        byte[] kept = Arrays.copyOf(Arrays.copyOf(address, bytes), address.length);
        try {
            return InetAddress.getByAddress(kept).getHostAddress() + "/" + bytes * 8;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address of another length than it had", impossible);
        }
    }
}
