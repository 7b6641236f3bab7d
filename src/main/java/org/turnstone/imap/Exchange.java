package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands in flight on one connection, and their answers as they come. */
final class Exchange {

    /** Untagged responses to one command; a server that sends more means harm (I06). */
    private static final int MOST_RESPONSES = 1_000_000;

    /** What LITERAL- lets a client send unasked (RFC 7888). Beyond it asking is wiser: a refusal saves the upload. */
    private static final int UNASKED = 4096;

    private final ImapConnection connection;
    private final Wire wire;
    private final Responses responses;
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Status> ended = new HashMap<>();
    private @Nullable LiteralSink sink;
    private int limit;
    private int heard;

    Exchange(ImapConnection connection, Responses responses) {
        this.connection = connection;
        this.wire = connection.wire();
        this.responses = responses;
    }

    /** How each command ended, in the order they were sent; servers may finish them in another (Dovecot does). */
    List<Status> ends() {
        return sent.stream().map(ended::get).toList();
    }

    void send(Command command) throws IOException {
        limit = Math.max(limit, command.responseLimit());
        sink = command.sink();
        String tag = connection.nextTag();
        sent.add(tag);
        wire.write(tag);
        wire.write(" ");
        List<Object> pieces = command.pieces();
        for (Object piece : pieces) {
            if (piece instanceof MessageSource literal) {
                if (!sendLiteral(tag, literal)) {
                    return;
                }
            } else if (piece instanceof Command.Answer answer) {
                wire.write("\r\n");
                if (!isAskedFor(tag)) {
                    return;
                }
                wire.write(answer.line());
            } else {
                wire.write((String) piece);
            }
        }
        wire.write("\r\n");
    }

    /** Waits for the go-ahead; false when the server refuses the command instead. */
    private boolean isAskedFor(String tag) throws IOException {
        wire.flush();
        while (!readOne()) {
            if (ended.containsKey(tag)) {
                return false;
            }
        }
        return true;
    }

    /** Returns false when the server refuses the command instead of waiting for the literal. */
    private boolean sendLiteral(String tag, MessageSource literal) throws IOException {
        long size = literal.size().bytes();
        Capabilities capabilities = connection.capabilities();
        boolean nonSync = size <= UNASKED && (capabilities.has("LITERAL+") || capabilities.has("LITERAL-"));
        wire.write("{" + size + (nonSync ? "+}\r\n" : "}\r\n"));
        if (!nonSync && !isAskedFor(tag)) {
            return false;
        }
        LiteralOutput out = new LiteralOutput(wire, size);
        literal.writeTo(out);
        out.finish();
        return true;
    }

    void finish() throws IOException {
        while (ended.size() < sent.size()) {
            readOne();
        }
    }

    /** Returns true for the go-ahead that a literal waits for. */
    private boolean readOne() throws IOException {
        Response response = next();
        if (++heard > MOST_RESPONSES) {
            throw LostConnection.nonsense("responses beyond their bounds");
        }
        if (response.isContinuation()) {
            return true;
        }
        try {
            hear(response);
        } catch (MalformedResponse unreadable) {
            // This one says nothing that can be used; whoever misses it asks again.
        }
        return false;
    }

    private Response next() throws IOException {
        try {
            return wire.read(limit, sink);
        } catch (LostConnection lost) {
            throw connection.whyLost(lost);
        }
    }

    private void hear(Response response) throws IOException {
        if (response.isUntagged()) {
            int start = response.data().position();
            Status status = connection.note(response);
            if (status == null || status.isOk()) {
                response.data().position(start);
                responses.hear(response);
            }
            return;
        }
        if (!sent.contains(response.tag()) || ended.containsKey(response.tag())) {
            throw LostConnection.nonsense("an answer to no question");
        }
        connection.isAlive();
        Status status = connection.note(response);
        if (status == null) {
            throw LostConnection.nonsense("an answer that is none");
        }
        ended.put(response.tag(), status);
    }
}
