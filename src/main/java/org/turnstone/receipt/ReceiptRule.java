package org.turnstone.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.turnstone.message.ReceiptDue;
import org.turnstone.report.ReceiptRequest;

/** Sends what a rule of the person says has to go; reading never fails of it. */
@RequestScoped
class ReceiptRule {

    private static final Logger LOG = Logger.getLogger(ReceiptRule.class);

    private final Receipts receipts;

    ReceiptRule(Receipts receipts) {
        this.receipts = receipts;
    }

    void opened(@Observes ReceiptDue due) {
        try {
            ReceiptRequest.in(due.message().parsed().headers())
                    .filter(ReceiptRequest::unsuspicious)
                    .ifPresent(request -> receipts.send(
                            due.account(), due.access(), due.credentials(), due.message(), request, false));
        } catch (RuntimeException failed) {
            LOG.infof("receipt not sent reason=%s", failed.getClass().getSimpleName());
        }
    }
}
