package org.turnstone.web;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whose page it is. {@code session} knows; every page needs it for its header, also those of packages that stand before
 * {@code session} and know nothing of accounts.
 */
public interface PageOwner {

    /** The person who is signed in; empty before. */
    Optional<Nameplate> nameplate();

    /** Their number; empty before they sign in. */
    OptionalLong person();
}
