package org.turnstone.mailbox;

import java.util.Optional;
import org.turnstone.delivery.Undelivered;
import org.turnstone.imap.MessageSummary;

/**
 * What a sent message bears in its list when somebody did not get it.
 *
 * @param undelivered which messages those are
 * @param word for it
 */
record RowMark(Undelivered undelivered, String word) {

    private static final int HUE = 1;

    Optional<LabelView> of(MessageSummary message) {
        String id = message.envelope().messageId();
        return id != null && undelivered.contains(id) ? Optional.of(new LabelView(word, HUE)) : Optional.empty();
    }
}
