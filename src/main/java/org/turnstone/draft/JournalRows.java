package org.turnstone.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;

/** The journal's rows, opened and sealed. */
@ApplicationScoped
class JournalRows {

    private static final Logger LOG = Logger.getLogger(JournalRows.class);

    private static final String WORDS = "words";
    private static final String PLACE = "place";

    private final DraftSeal seal;

    JournalRows(DraftSeal seal) {
        this.seal = seal;
    }

    /** Empty where the server's secret is another now: such words are nobody's, and stand in nobody's way. */
    Optional<DraftEntry> readable(DraftRow row) {
        try {
            return Optional.of(open(row));
        } catch (IllegalStateException sealedOtherwise) {
            LOG.warnf("a draft cannot be read account=%d reason=%s", row.accountId, sealedOtherwise.getMessage());
            return Optional.empty();
        }
    }

    DraftEntry open(DraftRow row) {
        return new DraftEntry(
                new SubmissionId(row.id),
                row.personId,
                row.accountId,
                row.state,
                row.revision,
                row.writer,
                row.turn,
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
