package org.turnstone.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The floor: a socket that says IMAP and reads answers to their end without looking at them. What the fastest possible
 * client has to wait for.
 */
final class ImapFloor implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] sink = new byte[65_536];
    private int tags;
    private String lastUntagged = "";

    ImapFloor(int port, String user) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
            out = socket.getOutputStream();
            line();
            command("LOGIN " + user + " " + BenchHost.PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a command and reads to its tagged answer; what is not OK ends the run. */
    void command(String text) {
        String tag = "a" + ++tags;
        try {
            out.write((tag + " " + text + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            String line = line();
            while (!line.startsWith(tag + " ")) {
                if (line.startsWith("* ")) {
                    lastUntagged = line;
                }
                line = line();
            }
            if (!line.startsWith(tag + " OK")) {
                throw new IllegalStateException(text + ": " + line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last untagged line of the last command, literals left out. */
    String ask(String text) {
        lastUntagged = "";
        command(text);
        return lastUntagged;
    }

    /** A line; the octets of literals in it are read and dropped. */
    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the server hung up");
                }
                line.append((char) c);
            }
            int brace = line.length() > 3 && line.charAt(line.length() - 2) == '}' ? line.lastIndexOf("{") : -1;
            if (brace < 0) {
                return line.toString().stripTrailing();
            }
            long left = Long.parseLong(line.substring(brace + 1, line.length() - 2));
            while (left > 0) {
                int read = in.read(sink, 0, (int) Math.min(left, sink.length));
                if (read < 0) {
                    throw new EOFException("the server hung up");
                }
                left -= read;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
