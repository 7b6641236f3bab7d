package org.turnstone.mime;

import java.io.IOException;
import java.io.InputStream;

/**
 * Quoted-printable (RFC 2045 section 6.7) read leniently: digits in any case, an equals sign that starts nothing stands
 * for itself, white space after a soft break's equals sign is passed over, white space that a relay left at the end of
 * a line is dropped.
 */
final class QuotedPrintableInput extends DecodingInput {

    /** More white space than this at the end of a line is kept: it is bounded here, and nobody means it. */
    private static final int MAX_BLANKS = 1_000;

    private final StringBuilder blanks = new StringBuilder();
    private int pushedBack = -1;

    QuotedPrintableInput(InputStream in) {
        super(in);
    }

    private int take() throws IOException {
        int c = pushedBack >= 0 ? pushedBack : next();
        pushedBack = -1;
        return c;
    }

    @Override
    boolean decodeMore() throws IOException {
        int c = take();
        switch (c) {
            case -1 -> {
                return false;
            }
            case ' ', '\t' -> blank(c);
            case '\r', '\n' -> {
                blanks.setLength(0);
                put(c);
            }
            case '=' -> {
                flush();
                escape();
            }
            default -> {
                flush();
                put(c);
            }
        }
        return true;
    }

    private void blank(int c) {
        if (blanks.length() == MAX_BLANKS) {
            flush();
        }
        blanks.append((char) c);
    }

    private void flush() {
        for (int i = 0; i < blanks.length(); i++) {
            put(blanks.charAt(i));
        }
        blanks.setLength(0);
    }

    private void escape() throws IOException {
        int first = take();
        int high = first < 0 ? -1 : Ascii.hex(first);
        if (high >= 0) {
            int second = take();
            int low = second < 0 ? -1 : Ascii.hex(second);
            if (low >= 0) {
                put(high << 4 | low);
            } else {
                put('=');
                put(first);
                pushedBack = second;
            }
        } else if (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
            softBreak(first);
        } else if (first >= 0) {
            put('=');
            pushedBack = first;
        }
    }

    private void softBreak(int first) throws IOException {
        int c = first;
        StringBuilder between = new StringBuilder();
        while ((c == ' ' || c == '\t') && between.length() < MAX_BLANKS) {
            between.append((char) c);
            c = take();
        }
        if (c == '\r') {
            int after = take();
            pushedBack = after == '\n' ? -1 : after;
        } else if (c != '\n' && c >= 0) {
            put('=');
            blanks.append(between);
            pushedBack = c;
        }
    }
}
