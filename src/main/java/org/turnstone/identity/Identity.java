package org.turnstone.identity;

import java.util.List;
import org.turnstone.mail.EmailAddress;

/**
 * As whom somebody writes.
 *
 * @param account the account it belongs to
 * @param ordinal 1 for the account's own, which stays
 * @param from name and address, as recipients see them
 * @param replyTo where answers are wanted; empty for the address itself
 * @param organisation what the Organization field says (RFC 5536 section 3.2.6); empty for none
 * @param bccSelf whether the writer gets a copy of each message
 * @param preferred whether new messages begin as this one
 * @param forAnswers whether answers do to what was written to none
 */
public record Identity(
        long id,
        long account,
        int ordinal,
        EmailAddress from,
        List<EmailAddress> replyTo,
        String organisation,
        boolean bccSelf,
        boolean preferred,
        boolean forAnswers,
        Signing signing) {

    public Identity {
        replyTo = List.copyOf(replyTo);
    }

    /** Whether it is the account's own address. */
    public boolean isMain() {
        return ordinal == 1;
    }

    /** The same, written from a subaddress of its own: what is said of the identity holds for all of them. */
    public Identity at(String subaddress) {
        return new Identity(
                id,
                account,
                ordinal,
                new EmailAddress(from.name(), subaddress),
                replyTo,
                organisation,
                bccSelf,
                preferred,
                forAnswers,
                signing);
    }

    /** The same, signing otherwise. */
    Identity signing(Signing newSigning) {
        return new Identity(
                id, account, ordinal, from, replyTo, organisation, bccSelf, preferred, forAnswers, newSigning);
    }
}
