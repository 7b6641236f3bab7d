package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A TCP proxy in front of a real server that fails in the way a test asks for, at the moment it asks. */
public final class FaultProxy implements AutoCloseable {
    private final int target;
    private final int port = Ports.free();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Tunnel> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = new Fault.Pass();
    private volatile ServerSocket listener;

    private FaultProxy(int target) {
        this.target = target;
        this.listener = listen();
    }

    /** A proxy in front of a loopback port; the server behind may come later. */
    public static FaultProxy to(int port) {
        return new FaultProxy(port);
    }

    /** Where clients connect. */
    public int port() {
        return port;
    }

    /** How many connections were accepted since the start. */
    public int accepted() {
        return accepted.get();
    }

    /** How many connections are open now. */
    public int open() {
        return open.size();
    }

    /** From now on, on open and on new connections. */
    public synchronized FaultProxy set(Fault next) {
        fault = next;
        if (next instanceof Fault.Refuse) {
            close(listener);
            // A listener that is closed while it waits lives on until its thread has noticed.
            Awaitility.await().pollInSameThread().until(() -> !Ports.answers(port));
        } else if (listener.isClosed()) {
            listener = listen();
        }
        return this;
    }

    /** Back to an honest network. */
    public FaultProxy pass() {
        return set(new Fault.Pass());
    }

    /** Ends all open connections in an orderly way, between bytes. */
    public void cutAll() {
        open.forEach(tunnel -> tunnel.end(false));
    }

    /** Resets all open connections, between bytes. */
    public void resetAll() {
        open.forEach(tunnel -> tunnel.end(true));
    }

    @Override
    public synchronized void close() {
        close(listener);
        cutAll();
    }

    private ServerSocket listen() {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Ports.loopback(), port), 200);
            Thread.ofVirtual().name("fault-proxy").start(() -> acceptAll(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocket from) {
        try {
            while (true) {
                Socket client = from.accept();
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            // The listener was closed: to refuse, or for good.
            return;
        }
    }

    private void connect(Socket client) {
        try {
            var tunnel = new Tunnel(client, new Socket(Ports.loopback(), target), () -> fault, open::remove);
            open.add(tunnel);
            tunnel.start();
        } catch (IOException unreachable) {
            close(client);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
