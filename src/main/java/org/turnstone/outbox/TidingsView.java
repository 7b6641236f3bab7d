package org.turnstone.outbox;

import java.util.List;
import org.turnstone.preference.ReceiptChoice;
import org.turnstone.preference.TidingsChoice;

/**
 * What the settings say of reports and receipts.
 *
 * @param delivered whether the person usually wants to hear that a message was delivered
 * @param read whether they usually ask for receipts
 * @param receipts what happens when somebody asks them for one
 */
public record TidingsView(boolean delivered, boolean read, ReceiptChoice receipts) {

    static TidingsView of(TidingsChoice usual, ReceiptChoice receipts) {
        return new TidingsView(usual.delivered(), usual.read(), receipts);
    }

    public List<ReceiptChoice> choices() {
        return List.of(ReceiptChoice.values());
    }
}
