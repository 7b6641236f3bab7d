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
    private final String section;
    private final SectionReader reader;
    private final Runnable begun;
    private boolean done;

    StreamedSection(Uid uid, String section, SectionReader reader, Runnable begun) {
        this.uid = uid;
        this.section = section;
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
        if (!said.contains(" FETCH (") || !said.endsWith("BODY[" + section.toUpperCase(Locale.ROOT) + "] ")) {
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
        byte[] octets = message.section(section);
        if (octets == null) {
            throw new NotFound(NotFound.What.PART);
        }
        read(new ByteArrayInputStream(octets));
    }

    private void read(InputStream octets) throws IOException {
        done = true;
        begun.run();
        reader.read(octets);
    }
}
