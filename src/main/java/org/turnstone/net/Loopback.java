package org.turnstone.net;

import java.net.InetAddress;
import java.util.Locale;

/** The one place that plain text may go: this machine. */
public final class Loopback {

    private Loopback() {}

    /**
     * Whether the host is this machine by its very name. Only {@code localhost} and literal addresses (127.0.0.0/8, ::1)
     * count: any other name says what DNS says at the moment, which is nothing to trust a password to.
     *
     * @param host a name or a literal address, IPv6 with or without brackets
     */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.equals("localhost.")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException notALiteral) {
            return false;
        }
    }
}
