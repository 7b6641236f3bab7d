package org.turnstone.search;

import org.turnstone.account.Account;
import org.turnstone.mailbox.Mailboxes;

/**
 * What somebody wants to find, and where.
 *
 * @param typed as it was typed
 * @param tree every folder of the account
 * @param places the folders to be searched
 */
record Asked(Account account, String typed, Query query, Mailboxes.Tree tree, Places places, Searching searching) {

    SearchAddress address() {
        return new SearchAddress(typed);
    }
}
