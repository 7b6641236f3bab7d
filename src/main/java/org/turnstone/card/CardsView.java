package org.turnstone.card;

import java.util.List;
import org.turnstone.web.MailboxSegment;

/**
 * The cards of a message, in the order they are shown.
 *
 * @param moreContacts how many more there are
 * @param compose {@code /compose?account=…} for a new message: {@code &to=} is appended
 */
public record CardsView(
        List<EventCard> events,
        List<DeliveryCard> deliveries,
        List<ReceiptCard> receipts,
        List<ContactCard> contacts,
        int moreContacts,
        List<PieceCard> pieces,
        List<EnclosedCard> enclosed,
        String compose) {

    public static final CardsView NONE =
            new CardsView(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), "");

    public CardsView {
        events = List.copyOf(events);
        deliveries = List.copyOf(deliveries);
        receipts = List.copyOf(receipts);
        contacts = List.copyOf(contacts);
        pieces = List.copyOf(pieces);
        enclosed = List.copyOf(enclosed);
    }

    /** Where a new message to that address is written. */
    public String writeTo(String email) {
        return compose + "&to=" + MailboxSegment.percentEncode(email);
    }

    public boolean any() {
        return !(events.isEmpty()
                && deliveries.isEmpty()
                && receipts.isEmpty()
                && contacts.isEmpty()
                && pieces.isEmpty()
                && enclosed.isEmpty());
    }
}
