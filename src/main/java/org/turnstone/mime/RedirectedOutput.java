package org.turnstone.mime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.turnstone.mail.ByteSize;

/**
 * Takes a stored message and passes on what may travel when it is redirected (RFC 5322 section 3.6.6): all of it as it
 * is, so that signatures still hold, with CRLF line ends, as it is signed and sent anyway (S03). What an attacker wrote
 * may be no message at all: whatever it is, it streams through, and no line is kept longer than to know its name.
 */
public final class RedirectedOutput extends OutputStream {

    /**
     * Fields that end here. Bcc names people whom the recipients were not to see, and stands in mail from one's own Sent
     * or from senders that leave it in (section 3.6.3). Return-Path is the mark of a final delivery (RFC 5321 section
     * 4.4): the message is on its way again, with another sender in its envelope, and gets another one at its end.
     */
    private static final Set<String> LEFT_OUT = Set.of("bcc", "resent-bcc", "return-path");

    private static final int LONGEST_NAME = 998;

    /** RFC 5322 section 2.1.1: octets without the CRLF. */
    private static final int LONGEST_LINE = 998;

    private static final byte[] CRLF = {'\r', '\n'};

    private enum Line {
        /** Up to its colon, by which it is decided. */
        NAME,
        PASSED,
        LEFT_OUT
    }

    private final OutputStream out;
    private final ByteArrayOutputStream name = new ByteArrayOutputStream();

    /** A line that goes on with a field which is not there would go on with one of ours: it is left out. */
    private Line line = Line.LEFT_OUT;

    private boolean header = true;
    private boolean afterCr;
    private int column;
    private long size;
    private int longest;
    private boolean utf8;

    /** @param out best a buffered one: it gets single octets */
    public RedirectedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        byte c = (byte) octet;
        if (c == '\n' && afterCr) {
            afterCr = false;
            return;
        }
        afterCr = c == '\r';
        if (c == '\r' || c == '\n') {
            endLine();
        } else {
            add(c);
        }
    }

    /** All of the message was written: a last line without an end, or without a colon, is passed on too. */
    public void finish() throws IOException {
        if (header && line == Line.NAME) {
            pass();
        }
        out.flush();
    }

    /** What was passed on. */
    public ByteSize size() {
        return ByteSize.of(size);
    }

    /** Whether its header holds anything but ASCII, so that it may travel by SMTPUTF8 only (RFC 6532). */
    public boolean needsSmtpUtf8() {
        return utf8;
    }

    /** Whether it has a line that no server has to take, and that cannot be folded without breaking its signature. */
    public boolean hasOverlongLine() {
        return longest > LONGEST_LINE;
    }

    private void add(byte c) throws IOException {
        if (header && column == 0 && c != ' ' && c != '\t') {
            line = Line.NAME;
        }
        column++;
        if (!header || line == Line.PASSED) {
            put(c);
        } else if (line == Line.NAME) {
            name.write(c);
            if (c == ':') {
                decide();
            } else if (name.size() >= LONGEST_NAME) {
                pass();
            }
        }
    }

    private void decide() throws IOException {
        String read = name.toString(StandardCharsets.ISO_8859_1);
        // Blanks before the colon are obsolete (RFC 5322 section 4.5), and still read.
        String field = read.substring(0, read.length() - 1).strip().toLowerCase(Locale.ROOT);
        if (LEFT_OUT.contains(field)) {
            line = Line.LEFT_OUT;
            name.reset();
        } else {
            pass();
        }
    }

    private void pass() throws IOException {
        line = Line.PASSED;
        for (byte c : name.toByteArray()) {
            put(c);
        }
        name.reset();
    }

    private void endLine() throws IOException {
        if (header && column == 0) {
            header = false;
        } else if (header && line == Line.NAME) {
            pass();
        }
        if (!header || line == Line.PASSED) {
            out.write(CRLF);
            size += CRLF.length;
        }
        column = 0;
    }

    private void put(byte c) throws IOException {
        out.write(c);
        size++;
        longest = Math.max(longest, column);
        utf8 |= header && c < 0;
    }
}
