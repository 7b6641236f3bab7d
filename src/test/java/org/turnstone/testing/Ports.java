package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Free loopback ports, each given out once in the life of this virtual machine. */
public final class Ports {
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private static final int LOWEST = 12_000;

    /** Where Linux begins by default ({@code net.ipv4.ip_local_port_range}). */
    private static final int EPHEMERAL = 32_000;

    private Ports() {}

    /**
     * A port of 127.0.0.1 on which nothing listens now. It lies below those the system gives to outgoing connections,
     * one of which could take it before its server does, or while that server is stopped.
     */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, EPHEMERAL);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** True if something accepts connections there. */
    public static boolean answers(int port) {
        try (var socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** 127.0.0.1, and never its IPv6 sibling: the servers listen on this one only. */
    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
