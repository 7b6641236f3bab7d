package org.turnstone.draft;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;

/** The journal's rows, opened and sealed. */
@ApplicationScoped
class JournalRows {

    private static final String WORDS = "words";
    private static final String PLACE = "place";

    private final DraftSeal seal;

    JournalRows(DraftSeal seal) {
        this.seal = seal;
    }

    DraftEntry open(DraftRow row) {
        return new DraftEntry(
                new SubmissionId(row.id),
                row.personId,
                row.accountId,
                row.state,
                row.revision,
                row.writer,
                row.written,
                seal.open(row, WORDS, row.content),
                row.place == null ? null : place(seal.open(row, PLACE, row.place)),
                row.stored,
                row.due,
                row.trouble);
    }

    byte[] sealed(DraftRow row, String words) {
        return seal.seal(row, WORDS, words);
    }

    byte @Nullable [] sealed(DraftRow row, @Nullable MessageRef place) {
        return place == null
                ? null
                : seal.seal(row, PLACE, place.id() + " " + place.mailbox().name());
    }

    private static MessageRef place(String text) {
        int space = text.indexOf(' ');
        return MessageRef.parse(MailboxPath.of(text.substring(space + 1)), text.substring(0, space))
                .orElseThrow(() -> new IllegalStateException("a place that we wrote ourselves"));
    }
}
