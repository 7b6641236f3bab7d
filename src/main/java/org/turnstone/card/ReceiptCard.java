package org.turnstone.card;

import java.util.Optional;
import org.turnstone.report.Disposition;

/**
 * What somebody did with a message they got (RFC 8098), by their program's word.
 *
 * @param address whose program says so; may be empty
 * @param subject of the message it is about; empty where it is not told
 * @param file where the receipt itself is downloaded
 */
public record ReceiptCard(String address, Disposition.Deed deed, String subject, String file) {

    /** Empty for what does not say what was done. */
    public static Optional<ReceiptCard> read(String receipt, String subject, String file) {
        return Disposition.read(receipt)
                .map(said -> new ReceiptCard(said.address(), said.deed(), ContentLine.harmless(subject), file));
    }
}
