package org.turnstone.account;

import org.turnstone.mail.EmailAddress;

/**
 * One mail account of one person.
 *
 * @param id stable for ever; what other tables refer to
 * @param personId whose it is
 * @param ordinal 1, 2, 3 … among that person's accounts; what addresses name: {@code /mail/{ordinal}/…}
 * @param address what the person signed in with, normalised: domain in lower case and as A-labels (RFC 5890)
 */
public record Account(long id, long personId, int ordinal, EmailAddress address) {

    /** The domain whose servers this account uses. */
    public String domain() {
        return address.domain();
    }
}
