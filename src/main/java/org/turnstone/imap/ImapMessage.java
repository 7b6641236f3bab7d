package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Uid;

/** One message of a selected mailbox, as it is stored. Reading it sets no flag. */
public final class ImapMessage {

    private final Lease lease;
    private final Uid uid;

    ImapMessage(Lease lease, Uid uid) {
        this.lease = lease;
        this.uid = uid;
    }

    private Sections sections() {
        return new Sections(lease.connection());
    }

    /** The whole, or its first {@code atMost} bytes; empty when it is gone. */
    public Optional<Content> content(ByteSize atMost) throws IOException {
        Optional<Content> content = sections().content(uid, atMost);
        if (content.isPresent()) {
            return content;
        }
        // Dovecot does not look between a NOOP and a fetch right behind it: what came just now is there the second
        // time.
        lease.connection().probe();
        return sections().content(uid, atMost);
    }

    /**
     * What it consists of; empty when it is gone.
     *
     * @throws org.turnstone.problem.NotFound ({@code PART}) when the server describes it in a way that nobody can read:
     *     then {@link #write} with the empty section still gives the message
     */
    public Optional<BodyStructure> structure() throws IOException {
        return sections().structure(uid);
    }

    /**
     * Streams it or a piece of it, as stored, without holding it in memory. Once a byte is written the work is not done
     * again on another connection.
     *
     * @param section {@code ""} for the whole message, {@code HEADER}, {@code TEXT}, a part such as {@code 1.2}, its
     *     {@code 1.2.MIME}, or the {@code 1.2.HEADER} of an attached message
     * @throws org.turnstone.problem.MessageGone when there is no such message
     * @throws org.turnstone.problem.NotFound ({@code PART}) when it has no such part
     */
    public void write(String section, OutputStream to) throws IOException {
        read(section, octets -> octets.transferTo(to));
    }

    /** As {@link #write}, for what has to be decoded on the way. */
    public void read(String section, SectionReader reader) throws IOException {
        sections().stream(uid, section, reader, lease::streaming);
    }

    /**
     * Streams the content of a part, decoded by the server where it can (RFC 3516).
     *
     * @param encoding its Content-Transfer-Encoding, as the part's header has it
     */
    public void writePart(String section, String encoding, OutputStream to) throws IOException {
        SectionReader reader = octets -> octets.transferTo(to);
        if (lease.isCautious()) {
            // Dovecot says BYE to whoever asks it to decode what is not strict base64.
            sections().streamStored(uid, section, encoding, reader, lease::streaming);
        } else {
            sections().streamDecoded(uid, section, encoding, reader, lease::streaming);
        }
    }

    /**
     * As {@link #write}, to be read from while the lease lasts: for those who may stop early.
     *
     * @throws org.turnstone.problem.NotFound ({@code PART}) for what is no section
     */
    public InputStream open(String section) {
        lease.streaming();
        return sections().read(uid, section);
    }
}
