package org.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server that plays scripts: the first connection plays the first, and so on; the last one is played again by all
 * later connections. What departs from the script closes the connection and fails the test at {@link #close}, with
 * the whole conversation in C: and S: lines.
 */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Script> scripts;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();

    private ScriptedServer(int port, @Nullable SSLContext tls, List<Script> scripts) {
        this.scripts = scripts;
        try {
            this.listener = new ServerSocket(port, 50, Ports.loopback());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("scripted-server").start(() -> accept(tls));
    }

    /** In plain text, or until a script turns TLS on. */
    public static ScriptedServer playing(Script... scripts) {
        return new ScriptedServer(0, null, List.of(scripts));
    }

    /** With TLS from the first byte (IMAPS, submissions; RFC 8314). */
    public static ScriptedServer playing(ServerCertificate certificate, Script... scripts) {
        return new ScriptedServer(0, certificate.sslContext(), List.of(scripts));
    }

    /** On a certain port that is free, with TLS from the first byte. */
    public static ScriptedServer at(int port, ServerCertificate certificate, Script... scripts) {
        return new ScriptedServer(port, certificate.sslContext(), List.of(scripts));
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections came. */
    public int connections() {
        return conversations.size();
    }

    /** Everything said so far, connection after connection, in C: and S: lines. */
    public String transcript() {
        return String.join(
                "\n", conversations.stream().map(Conversation::transcript).toList());
    }

    /** Fails if a conversation departed from its script. */
    public void verify() {
        for (Conversation conversation : conversations) {
            String departure = conversation.departure();
            if (departure != null) {
                throw new AssertionError(departure + "\n" + conversation.transcript());
            }
        }
    }

    /** Stops listening, ends all connections and fails if a conversation departed from its script. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        conversations.forEach(Conversation::end);
        verify();
    }

    private void accept(@Nullable SSLContext tls) {
        try {
            while (true) {
                Socket socket = listener.accept();
                Script script = scripts.get(Math.min(conversations.size(), scripts.size() - 1));
                var conversation = new Conversation(script, socket);
                conversations.add(conversation);
                Thread.ofVirtual().name("scripted-connection").start(() -> conversation.play(tls));
            }
        } catch (IOException closed) {
            // The test is over.
            return;
        }
    }
}
