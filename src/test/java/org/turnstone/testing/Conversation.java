package org.turnstone.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.turnstone.testing.Script.Step;

/** One connection of a {@link ScriptedServer}. */
final class Conversation {
    private static final Pattern TAG = Pattern.compile("(?s)([^\\s*+(){%\"\\\\\\]]+) (?=[A-Za-z])(.*)");
    private static final Pattern LITERAL = Pattern.compile("(?s).*\\{(\\d+)(\\+?)}");

    private final Script script;
    private final Queue<String> transcript = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Socket socket;
    private volatile @Nullable String departure;
    private InputStream in = InputStream.nullInputStream();
    private String tag = "";

    Conversation(Script script, Socket socket) {
        this.script = script;
        this.socket = socket;
    }

    String transcript() {
        return String.join("\n", transcript);
    }

    @Nullable
    String departure() {
        return departure;
    }

    void end() {
        over.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            note("-- " + e.getMessage());
        }
    }

    void play(@Nullable SSLContext tls) {
        try {
            if (tls != null) {
                turnOnTls(tls);
            }
            in = new BufferedInputStream(socket.getInputStream());
            for (Step step : script.steps()) {
                perform(step);
            }
            while (true) {
                String line = command();
                if (!smallTalk(line)) {
                    depart("The script was over, but the client went on", line);
                }
            }
        } catch (IOException gone) {
            note("-- connection over: " + gone.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void perform(Step step) throws IOException, InterruptedException {
        switch (step) {
            case Step.Expect(var pattern) -> expect(pattern);
            case Step.ExpectData(var pattern) -> expectData(pattern);
            case Step.Send(var text) -> say(text);
            case Step.Endless(var line) -> endless(line.getBytes(StandardCharsets.ISO_8859_1));
            case Step.Literal(var before, var size) -> literal(before, size);
            case Step.StartTls(var context) -> {
                turnOnTls(context);
                in = new BufferedInputStream(socket.getInputStream());
            }
            case Step.Stall() -> {
                over.await();
                // What the client sent meanwhile is still in the buffer, and no departure from the script.
                throw new EOFException("the test was over");
            }
            case Step.HangUp(var reset) -> {
                socket.setSoLinger(reset, 0);
                socket.close();
                throw new EOFException(reset ? "reset by script" : "hung up by script");
            }
        }
    }

    private void expect(Pattern wanted) throws IOException {
        String line = command();
        while (!wanted.matcher(line).matches()) {
            if (!smallTalk(line)) {
                depart("Expected " + wanted.pattern(), line);
            }
            line = command();
        }
    }

    private void expectData(Pattern wanted) throws IOException {
        var text = new StringBuilder();
        for (String line = line(); !line.equals("."); line = line()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        if (!wanted.matcher(text).matches()) {
            depart("Expected data like " + wanted.pattern(), text.toString());
        }
    }

    private boolean smallTalk(String line) throws IOException {
        String reply = script.standingReply(line);
        if (reply != null) {
            say(reply);
        }
        return reply != null;
    }

    private void depart(String what, String line) throws IOException {
        departure = what + ", got " + line;
        throw new IOException(departure);
    }

    /** A command with its literals (RFC 3501, 4.3; LITERAL+, RFC 7888), its tag read as the word {@code tag}. */
    private String command() throws IOException {
        String line = line();
        if (!script.tagged()) {
            return line;
        }
        var whole = new StringBuilder(line);
        for (Matcher literal = LITERAL.matcher(line); literal.matches(); literal = LITERAL.matcher(line)) {
            if (literal.group(2).isEmpty()) {
                say("+ go ahead\r\n");
            }
            whole.append("\r\n").append(latin1(in.readNBytes(Integer.parseInt(literal.group(1)))));
            line = line();
            whole.append(line);
        }
        Matcher command = TAG.matcher(whole);
        if (!command.matches()) {
            return whole.toString();
        }
        tag = command.group(1);
        return "tag " + command.group(2);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the client hung up");
            }
            line.append((char) c);
        }
        if (line.toString().endsWith("\r")) {
            line.setLength(line.length() - 1);
        }
        note("C: " + line);
        return line.toString();
    }

    private void say(String text) throws IOException {
        String said = script.tagged() ? text.replaceAll("(?m)^tag ", Matcher.quoteReplacement(tag + " ")) : text;
        note("S: " + said.stripTrailing());
        socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private void endless(byte[] line) throws IOException {
        note("S: " + latin1(line).stripTrailing() + " … without end");
        while (true) {
            socket.getOutputStream().write(line);
        }
    }

    private void literal(String before, long size) throws IOException {
        say(before + "{" + size + "}\r\n");
        var chunk = new byte[65_536];
        Arrays.fill(chunk, (byte) 'x');
        for (long left = size; left > 0; left -= chunk.length) {
            socket.getOutputStream().write(chunk, 0, (int) Math.min(left, chunk.length));
        }
        note("S: … " + size + " octets");
    }

    private void turnOnTls(SSLContext context) throws IOException {
        var layered = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        layered.setUseClientMode(false);
        layered.startHandshake();
        note("-- TLS");
        socket = layered;
    }

    private void note(String line) {
        transcript.add(line);
    }

    private static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
