package org.turnstone.html;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a message's HTML is to be made safe.
 *
 * @param purpose what the result is for
 * @param remote whether pictures on other servers are shown
 * @param inlineImages gives for a Content-ID (RFC 2392, without {@code cid:} and angle brackets) the address of the
 *     picture: a {@code data:} URL or one of our own; {@code null} where the message has no such part
 * @param foldLabel the words on the button that unfolds a trailing quote; {@code null}: quotes are not folded
 */
public record SanitizerOptions(
        Purpose purpose,
        RemoteContent remote,
        Function<String, @Nullable String> inlineImages,
        @Nullable String foldLabel) {

    /** What the result is for. */
    public enum Purpose {
        /** Shown in the message frame: the mail's own style sheets stay, filtered. */
        READ,
        /** Printed among others on one page: styles move onto the elements, so that no mail's sheet reaches another's. */
        PRINT,
        /** Quoted, forwarded or edited: styles move onto the elements, and text nobody could see is left out (H15). */
        REPLY
    }

    /** For the message frame: nothing remote, no inline pictures. */
    public static SanitizerOptions reading() {
        return new SanitizerOptions(Purpose.READ, RemoteContent.BLOCKED, cid -> null, null);
    }

    /** For a page with several messages on it: nothing remote, no inline pictures. */
    public static SanitizerOptions printing() {
        return new SanitizerOptions(Purpose.PRINT, RemoteContent.BLOCKED, cid -> null, null);
    }

    /** For a quote, a forward or a draft: nothing remote, no inline pictures. */
    public static SanitizerOptions replying() {
        return new SanitizerOptions(Purpose.REPLY, RemoteContent.BLOCKED, cid -> null, null);
    }

    public SanitizerOptions withRemote(RemoteContent newRemote) {
        return new SanitizerOptions(purpose, newRemote, inlineImages, foldLabel);
    }

    public SanitizerOptions withInlineImages(Function<String, @Nullable String> newInlineImages) {
        return new SanitizerOptions(purpose, remote, newInlineImages, foldLabel);
    }

    /** Folds a trailing quote behind a button with this label. */
    public SanitizerOptions folding(String label) {
        return new SanitizerOptions(purpose, remote, inlineImages, label);
    }
}
