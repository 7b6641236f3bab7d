package org.turnstone.snooze;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.UidValidity;
import org.turnstone.web.Dates;

/**
 * What a list says of messages that wait, and of those that have come back.
 *
 * @param book of the mailbox where they wait; {@code null} for any other
 */
public record SnoozeNotes(@Nullable SnoozeBook book, Dates dates, SnoozeTexts texts, Instant now) {

    /** Whether this is the mailbox where messages wait: then the day they arrived says little. */
    public boolean waiting() {
        return book != null;
    }

    /** When it comes back, in place of the day it arrived; empty anywhere but where messages wait. */
    public Optional<String> until(UidValidity validity, MessageSummary message) {
        if (book == null) {
            return Optional.empty();
        }
        return Optional.of(due(validity, message).map(this::words).orElseGet(texts::rowNoTime));
    }

    private String words(Instant due) {
        return due.isAfter(now) ? texts.rowUntil(dates.coming(due)) : texts.rowDue();
    }

    /** The same moment, if there is one, for scripts. */
    public Optional<Instant> due(UidValidity validity, MessageSummary message) {
        return Optional.ofNullable(book)
                .flatMap(known -> known.of(validity, message))
                .map(Snooze::due);
    }

    /** Whether it has come back, and so lies higher than its date says. */
    public boolean returned(MessageSummary message) {
        return book == null && message.has(Snooze.KEYWORD);
    }
}
