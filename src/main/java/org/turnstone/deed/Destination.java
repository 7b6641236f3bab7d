package org.turnstone.deed;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.problem.InvalidInput;

/** Where messages are moved to: a mailbox by what it is for, or by its name. */
public sealed interface Destination {

    /** The mailbox with that role, made where there is none. */
    record Role(SpecialUse use) implements Destination {}

    record Named(MailboxPath mailbox) implements Destination {}

    Map<String, SpecialUse> ROLES = Map.of(
            "archive", SpecialUse.ARCHIVE,
            "junk", SpecialUse.JUNK,
            "trash", SpecialUse.TRASH,
            "inbox", SpecialUse.INBOX);

    /**
     * Reads the two fields of a form.
     *
     * @param role {@code archive}, {@code junk}, {@code trash} or {@code inbox}
     * @param mailbox a mailbox's name; it counts where both are given
     */
    static Destination of(@Nullable String role, @Nullable String mailbox) {
        if (mailbox != null && !mailbox.isBlank()) {
            try {
                return new Named(MailboxPath.of(mailbox));
            } catch (IllegalArgumentException malformed) {
                throw new InvalidInput("to", "mailbox.name.control");
            }
        }
        return Optional.ofNullable(role)
                .map(ROLES::get)
                .<Destination>map(Role::new)
                .orElseThrow(() -> new InvalidInput("to", "destination.missing"));
    }

    /** The mailbox meant, as a path. */
    default MailboxPath in(MailAccess access) {
        return switch (this) {
            case Named named -> named.mailbox();
            case Role role -> new Mailboxes(access).require(role.use());
        };
    }
}
