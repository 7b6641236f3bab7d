package org.turnstone.outbox;

import org.turnstone.mime.OutgoingReport;

/** What kind of mail a message is, and with it how it is sent. */
public sealed interface Manner {

    /**
     * What somebody wrote: a copy of it lands in Sent, and what becomes of it is followed.
     *
     * @param askedDelivered whether they want to hear that it was delivered
     * @param askedRead whether it asks for receipts
     * @param encryptedOnly whether it may travel over encrypted connections only
     */
    record Letter(boolean askedDelivered, boolean askedRead, boolean encryptedOnly) implements Manner {}

    /**
     * An answer from machine to machine (RFC 8098): nothing bounces to anybody, no copy is kept, and where it cannot be sent
     * nobody is bothered.
     */
    record Receipt(OutgoingReport report) implements Manner {}
}
