package org.turnstone.snooze;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * That a message is put aside.
 *
 * @param mailbox where it lies meanwhile
 * @param place exactly where; {@code null} where the mail server has not said
 * @param hash of its Message-ID; {@code null} for a message without one
 * @param origin where it goes back to
 */
record Snooze(
        long id,
        MailboxPath mailbox,
        @Nullable MessageRef place,
        @Nullable String hash,
        MailboxPath origin,
        Instant due) {

    /** Stays on a message that has come back: it lies in its mailbox by the day of its return, not by its date. */
    static final Flag KEYWORD = new Flag("$Snoozed");

    boolean isAt(UidValidity validity, Uid uid) {
        return place != null && place.validity().equals(validity) && place.uid().equals(uid);
    }

    /** Whether its UID means something in this era. */
    boolean isOf(UidValidity validity) {
        return place != null && place.validity().equals(validity);
    }
}
