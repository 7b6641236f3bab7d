package org.turnstone.web;

import java.util.Optional;

/**
 * Whose page it is. {@code session} knows; every page needs it for its header, also those of packages that stand before
 * {@code session} and know nothing of accounts.
 */
public interface PageOwner {

    /** The person who is signed in; empty before. */
    Optional<Nameplate> nameplate();
}
