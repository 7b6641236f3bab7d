package org.turnstone.compose;

import org.turnstone.identity.Identity;
import org.turnstone.identity.Signature;
import org.turnstone.identity.Signing.Placement;

/** Puts signatures beneath what is being written, and others in their place; never a second one. */
final class Signed {

    /** RFC 3676 section 4.3: what follows is the signature, and answers leave it out. */
    private static final String DELIMITER = "-- \n";

    private Signed() {}

    /** A message that is begun, with what its writer signs with and the copy they want of it. */
    static Written begin(Written written, Mode mode, Identity self) {
        if (!signs(mode)) {
            return written;
        }
        Signature signature = self.signing().of(isAnswer(mode));
        boolean plainStart = written.text().isBlank() && written.html().isEmpty();
        BodyView.Format format =
                mode == Mode.NEW && signature.rich() && plainStart ? BodyView.Format.RICH : written.format();
        return written.copiedTo(self)
                .saying(format, text(written.text(), mode, self), html(written, signature, self), written.quote());
    }

    /**
     * The text with another signature in the place of the one before. What its writer has changed stays, and so does
     * the absence of one they have deleted.
     */
    static Written swapped(Written written, Mode mode, Identity before, Identity after) {
        Written copied = written.notCopiedTo(before).copiedTo(after);
        return copied.saying(
                written.format(), swapped(written.text(), mode, before, after), written.html(), written.quote());
    }

    private static String swapped(String text, Mode mode, Identity before, Identity after) {
        String old = block(mode, before);
        String now = block(mode, after);
        if (old.isEmpty()) {
            return signs(mode) ? text(text, mode, after) : text;
        }
        int at = text.lastIndexOf(old);
        return at < 0 ? text : text.substring(0, at) + now + text.substring(at + old.length());
    }

    /** The signature as it stands in a plain text; empty where there is none. */
    static String block(Mode mode, Identity self) {
        Signature signature = self.signing().of(isAnswer(mode));
        String text = signature.text().strip();
        if (text.isEmpty()) {
            return "";
        }
        return isAbove(mode, self) ? text : DELIMITER + text;
    }

    /** Whether it stands before what is quoted. */
    static boolean isAbove(Mode mode, Identity self) {
        return quotes(mode) && self.signing().placement() == Placement.ABOVE;
    }

    static boolean isAnswer(Mode mode) {
        return mode.isReply() || mode.isForward();
    }

    /** What is sent once more has its signature already. */
    private static boolean signs(Mode mode) {
        return mode != Mode.EDIT_AS_NEW;
    }

    private static boolean quotes(Mode mode) {
        return mode.isReply() || mode == Mode.FORWARD;
    }

    private static String text(String text, Mode mode, Identity self) {
        String block = block(mode, self);
        if (block.isEmpty()) {
            return text;
        }
        return isAbove(mode, self)
                ? "\n\n" + block + "\n\n" + withoutStart(text)
                : text.stripTrailing() + "\n\n" + block + "\n";
    }

    private static String withoutStart(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r')) {
            start++;
        }
        return text.substring(start);
    }

    private static String html(Written written, Signature signature, Identity self) {
        if (signature.isEmpty()) {
            return written.html();
        }
        String own = written.html().isEmpty() ? "<div><br></div>" : written.html();
        return own + "<div><br></div>" + signature.block(self.id());
    }
}
