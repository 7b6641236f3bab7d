package org.turnstone.outbox;

import org.turnstone.imap.MessageSource;
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

    /**
     * Somebody else's message, sent on as it is under a new block of fields (RFC 5322 section 3.6.6). Like a letter it
     * lands in Sent and is followed; taken back it is nothing, for it has no words of the person's.
     *
     * @param original all of it that may travel
     * @param utf8Header whether that may travel by SMTPUTF8 only
     */
    record Redirected(MessageSource original, boolean utf8Header) implements Manner {}
}
