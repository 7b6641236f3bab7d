package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.delivery.EnvelopeIds;
import org.turnstone.smtp.DeliveryNotice;
import org.turnstone.smtp.DeliveryNotice.Wanted;
import org.turnstone.smtp.SmtpEnvelope;

/** What the submission server is told of an item. */
@ApplicationScoped
class Envelopes {

    private final EnvelopeIds ids;

    Envelopes(EnvelopeIds ids) {
        this.ids = ids;
    }

    /** A letter names itself, so that a bounce is known for what it is; a receipt wants none (RFC 8098 section 3). */
    SmtpEnvelope of(Item item) {
        ItemDetails details = item.details();
        return details.receipt()
                ? new SmtpEnvelope(null, details.recipients(), details.smtpUtf8(), DeliveryNotice.NEVER, false)
                : new SmtpEnvelope(
                        details.from(),
                        details.recipients(),
                        details.smtpUtf8(),
                        notice(item),
                        details.encryptedOnly());
    }

    private DeliveryNotice notice(Item item) {
        Wanted wanted = item.details().askedDelivered() ? Wanted.EVERYTHING : Wanted.TROUBLE;
        return new DeliveryNotice(wanted, ids.of(item.person(), item.id()));
    }
}
