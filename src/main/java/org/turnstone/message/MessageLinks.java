package org.turnstone.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.web.MailboxSegment;

/**
 * Where things are that can be done with a message. Paths, percent-encoded, without the host.
 *
 * @param message {@code /mail/{account}/{mailbox}/{uidvalidity}.{uid}}: everything about the message lies under it
 * @param mailbox {@code /mail/{account}/{mailbox}}: flags, moves and deletions are posted under it
 * @param list the list the person came from, with its cursor
 * @param compose {@code /compose?account=…&reply=…} for this message; a mode is appended
 * @param write {@code /compose?account=…} for a new message: the fields of a mail address in the text are appended
 * @param draft {@code /drafts/{uidvalidity}.{uid}} for a message that lies in Drafts; {@code null} for every other
 * @param previous the next newer message; {@code null} at the top
 * @param next the next older message; {@code null} at the end
 */
public record MessageLinks(
        String message,
        String mailbox,
        String list,
        String compose,
        String write,
        @Nullable String draft,
        @Nullable String previous,
        @Nullable String next) {

    /** The same, come from another list. */
    MessageLinks from(String elsewhere) {
        return new MessageLinks(message, mailbox, elsewhere, compose, write, draft, previous, next);
    }

    /** The mailbox it lies in. */
    MailboxPath place() {
        String segment = mailbox.substring(mailbox.lastIndexOf('/') + 1);
        return MailboxSegment.decode(URLDecoder.decode(segment, StandardCharsets.UTF_8));
    }

    /** The document of the frame. */
    public String body() {
        return message + "/body";
    }

    /** {@code reply}, {@code reply-all}, {@code reply-list}, {@code forward}, {@code forward-attached} or {@code edit-as-new}. */
    public String compose(String mode) {
        return compose + "&mode=" + mode;
    }

    /** Where it is sent on as it is. */
    public String redirections() {
        return message + "/redirections";
    }

    /** The message again, with its remote images. */
    public String withImages() {
        return message + "?images=show";
    }

    /** Where it is chosen whether its sender's images are shown always. */
    public String pictures() {
        return message + "/pictures";
    }

    /** Where the list it came by is left. */
    public String leaving() {
        return message + "/leaving";
    }

    /** Where it is chosen how large messages are shown. */
    public String textSize() {
        return message + "/text-size";
    }

    /** Where its sender is blocked and unblocked. */
    public String blocks() {
        return message + "/blocks";
    }

    /** Where the person says whether its sender is told that it was read. */
    public String receipt() {
        return message + "/receipt";
    }

    public String printed() {
        return message + "/print";
    }

    /** Every header field. */
    public String headers() {
        return message + "/headers";
    }

    public String source() {
        return message + "/source";
    }

    public String file() {
        return message + "/message.eml";
    }

    public String allAttachments() {
        return message + "/attachments.zip";
    }
}
