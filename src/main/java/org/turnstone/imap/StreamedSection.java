package org.turnstone.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;

/** Hands one section to its reader, whether it comes as a literal of its own or, being short, with the response. */
final class StreamedSection implements LiteralSink {

    private final Uid uid;
    private final String item;
    private final SectionReader reader;
    private final Runnable begun;
    private boolean done;

    /** @param item as servers answer it, such as {@code BODY[2]} */
    StreamedSection(Uid uid, String item, SectionReader reader, Runnable begun) {
        this.uid = uid;
        this.item = item;
        this.reader = reader;
        this.begun = begun;
    }

    boolean done() {
        return done;
    }

    /** What was not asked for is passed over; what comes twice is a server that cannot be trusted (I06). */
    @Override
    public void take(String before, InputStream literal) throws IOException {
        String said = before.toUpperCase(Locale.ROOT);
        if (!said.contains(" FETCH (") || !said.endsWith(item.toUpperCase(Locale.ROOT) + " ")) {
            return;
        }
        if (done || (said.contains("UID ") && !said.contains("UID " + uid + " "))) {
            throw LostConnection.nonsense("a section nobody asked for");
        }
        read(literal);
    }

    /**
     * From a response that holds it.
     *
     * @param message {@code null} when it is gone
     */
    void readWhole(@Nullable FetchedMessage message) throws IOException {
        if (message == null) {
            throw new MessageGone();
        }
        if (!readIfPresent(message)) {
            throw new NotFound(NotFound.What.PART);
        }
    }

    /** From a response that may hold it; returns whether it does. */
    boolean readIfPresent(FetchedMessage message) throws IOException {
        byte[] octets = message.item(item);
        if (octets != null) {
            read(new ByteArrayInputStream(octets));
        }
        return octets != null;
    }

    private void read(InputStream octets) throws IOException {
        done = true;
        begun.run();
        reader.read(octets);
    }
}
