package org.turnstone.imap;

import org.jspecify.annotations.Nullable;

/**
 * What a borrower gets.
 *
 * @param connection {@code null} for the right to open one
 */
record Grant(@Nullable ImapConnection connection) {

    static final Grant TO_OPEN = new Grant(null);
}
